"""Pages that hold no article: error, sign-in, consent, paywall, robot check, crash; told apart by what a reader would see."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefings.errors import Kind, NotAnArticle

NEEDED = 80
"""Words an article has; fewer are taken only from a page that says it is an article and reads like one."""

BRIEF = 50
"""Words of the shortest piece that is taken from a page that says it is an article."""

TEASER = 30
"""Words of real text from which a paywalled page is a teaser rather than a wall."""

SHORT = 250
"""Words of body below which a telling title is believed."""

WHOLE = 150
"""Words of body from which a page that is paid for is taken to be complete (many are shown whole), unless it breaks off."""

LONG_WALL = 700
"""Words a notice or a crash report has at most."""

LONG_TEASER = 800
"""Words a teaser has at most."""

WHAT: dict[Kind, str] = {
    "error": "an error page",
    "login": "a sign-in notice",
    "cookies": "a cookie notice",
    "paywall": "a paywall",
    "robot-check": "a check for robots",
    "crash": "a crash report",
}


_TITLES: dict[Kind, str] = {
    "robot-check": (
        r"just a moment|attention required.{0,30}|are you (?:a )?(?:robot|human).{0,30}|verify(?:ing)? (?:that )?you(?: are|['’]re) (?:a )?human.{0,60}|"
        r"human verification|security (?:check|verification)|access to this page has been denied|one more step|checking your browser.{0,60}|"
        r"pardon our interruption|robot check|bot (?:check|verification|detection)|please wait|captcha|ddos-guard|you have been blocked|.{0,80}\bcloudflare\b.{0,40}"
    ),
    "error": (
        r"(?:(?:http )?error\W{0,3})?(?:4\d\d|5\d\d)(?:\W+(?:error|(?:page )?not found|forbidden|unauthori[sz]ed|access denied|gone|internal server error|server error|bad gateway|"
        r"service (?:temporarily )?unavailable|gateway time-?out|too many requests|unavailable.{0,40}))?(?:\s*[|–—-]\s*.{0,40})?|access denied(?:\s*[|–—-]\s*.{0,40})?|too many requests|"
        r"(?:site |website )?(?:is )?(?:under|down for) (?:scheduled )?maintenance|(?:we(?:['’]ll| will) )?be (?:right )?back (?:soon|shortly).{0,20}|.{0,20}\b(?:page|article|story|file|content|site|url|document) (?:was |is |has |could |can |you .{0,30} )?(?:not|no longer|n['’]t|cannot)(?: be)? ?"
        r"(?:found|available|exist)?.{0,30}|not found|.{0,30}\berror (?:4|5)\d\d\b.{0,30}|(?:bad|gateway|service|internal).{0,20}(?:gateway|timeout|time-out|unavailable|server error)|"
        r"oops.{0,60}|sorry.{0,10} (?:this|the|that|we).{0,60}|forbidden|gone|something went wrong.{0,40}|"
        r"seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|página não encontrada|erreur 404|fehler 404"
    ),
    "login": (
        r"(?:log|sign)[ -]?in(?: (?:to|or|with|\||-|–).{0,60})?|login|please (?:log|sign) in.{0,60}|(?:member|subscriber|user|account) (?:login|sign[ -]?in)|"
        r"anmelden|einloggen|se connecter|connexion|iniciar sesión|accedi|entrar|authentication required|create (?:an|your) account"
    ),
    "cookies": (
        r".{0,30}\b(?:cookie|consent|privacy) (?:notice|consent|settings|preferences|choices|wall|policy)|before you continue.{0,40}|we value your privacy|"
        r"your (?:privacy|cookies?|data)(?: choices)?|(?:we use )?cookies.{0,20}|datenschutz.{0,30}|consent"
    ),
    "crash": (
        r"(?:application|runtime|server|fatal|unhandled|unexpected|uncaught).{0,20}(?:error|exception)|.{0,40}\b(?:\w+error|\w+exception)\b at /.{0,60}|whoops.{0,60}|traceback.{0,60}|"
        r"server error in .{0,20}application"
    ),
}
TITLES = {kind: re.compile(rf"^\W*(?:{pattern})\W*$", re.IGNORECASE) for kind, pattern in _TITLES.items()}
"""Titles that belong to no article when they are all that is said."""

_PHRASES: dict[Kind, str] = {
    "crash": (
        r"traceback \(most recent call last\)|fatal error\s*:|stack ?trace\s*:|uncaught (?:\w*error|exception)|sqlstate\[|unhandled exception|"
        r"\bat [\w.$]+\([\w]+\.java:\d+\)|file \"[^\"]{1,200}\", line \d+|(?:warning|notice|parse error)\s*: .{0,200} on line \d+|"
        r"exception in thread|nullpointerexception|segmentation fault|database error|error establishing a database connection"
    ),
    "robot-check": (
        r"(?:verify|confirm|prove|check(?:ing)?) (?:that )?(?:if )?(?:you|the site connection)(?:['’]re| are| is)? (?:a )?(?:not a (?:ro)?bot|human|secure)|checking your browser|i['’]?m not a robot|"
        r"(?:enable|turn on|requires?|activate) (?:java ?script|cookies)|java ?script (?:is|to be|must be|appears to be) (?:disabled|enabled|required|turned)|unusual (?:traffic|activity)|"
        r"ddos protection|\bray id\b|press (?:&|and) hold|complete the (?:captcha|security check)|are you a (?:ro)?bot|automated (?:access|requests)|"
        r"you have been blocked|performing security verification|needs to review the security of your connection|aktivieren sie javascript|activez javascript"
    ),
    "cookies": (
        r"we (?:and our (?:\d+ )?partners )?(?:use|store|process|value)(?: and/or access)? (?:cookies|your privacy|(?:\w+ ){0,6}cookies)|accept all|reject all|manage (?:my |your )?(?:cookies?|preferences|choices|settings|consent|options)|"
        r"(?:your|give) consent|legitimate interests?|cookie (?:policy|settings|notice|preferences)|i (?:accept|agree)|store and/or access information on a device|"
        r"wir (?:und unsere \w+ )?verwenden cookies|mit werbung (?:und tracking )?weiterlesen|privacy center|details zum tracking|alle akzeptieren|nous utilisons des cookies|tout (?:accepter|refuser)|utilizamos cookies|aceptar (?:todas|todo)|utilizziamo i cookie|accetta tutto|usamos cookies|aceitar (?:todos|tudo)"
    ),
    "paywall": (
        r"subscribe (?:now )?(?:to|and) (?:continue|keep|read|unlock|get (?:full|unlimited))|to continue reading|to (?:read|unlock) (?:the (?:full|rest)|this (?:article|story))|already a(?:n? \w+)? subscriber|"
        r"(?:article|story|content) is (?:only |exclusively |reserved |available |only available |exclusive )*(?:for|to) (?:our )?(?:paying |premium |registered )?(?:subscribers|members)|for subscribers only|subscribers?[- ]only|"
        r"you(?:['’]ve| have) (?:reached|used|read) (?:your|all|the) .{0,30}(?:free|limit|articles)|unlock (?:this|the|full|unlimited)|start your (?:free )?(?:trial|subscription)|choose (?:a|your) (?:plan|subscription)|"
        r"weiterlesen mit|jetzt weiterlesen|nur für abonnenten|exklusiv für abonnenten|sie haben bereits ein abo|réservé(?:e)? aux abonnés|la suite est réservée|déjà abonné|"
        r"(?:contenido |solo |exclusivo )+para suscriptores|suscríbete para|ya eres suscriptor|riservato agli abbonati|contenuto per gli abbonati|abbonati per|exclusivo para assinantes|já é assinante|assine para"
    ),
    "login": (
        r"(?:log|sign) ?in (?:to|with|or|using|below)|you (?:must|need to|have to) (?:be logged|log|sign|register)|forgot(?:ten)? (?:your )?password|(?:create|register) (?:an|a|your)(?: free)? account|"
        r"remember me|keep me (?:logged|signed) in|(?:user ?name|e-?mail(?: address)?) (?:and |or )?password|don['’]t have an account|passwort vergessen|mot de passe oublié|olvidaste tu contraseña|password dimenticata|esqueceu (?:a|sua) senha"
    ),
    "error": (
        r"\b(?:error|http|status)\W{0,3}(?:4\d\d|5\d\d)\b|\b(?:404|403|410|500|502|503|504)\W+(?:error|not found|forbidden|page|gone|internal|bad gateway|service)|page (?:you .{0,40})?(?:was |is |could |can)?(?:not|n['’]t|cannot)(?: be)? (?:found|exist)|"
        r"(?:page|article|story|content) (?:is |has been |may have been )?(?:no longer (?:available|exists)|removed|moved|deleted)|(?:doesn|does|don)['’]?t? (?:not )?exist|the requested (?:url|page|resource)|"
        r"internal server error|bad gateway|service (?:temporarily )?unavailable|access denied|permission to access|under maintenance|performing (?:some |scheduled )?maintenance|back online|too many requests|"
        r"critical error on this (?:web)?site|domain (?:name )?(?:is|may be) (?:for sale|parked|available)|buy this domain|not available in your (?:country|region)|legal reasons|access cannot be granted|something went wrong|try again later|"
        r"seite (?:wurde )?nicht gefunden|page (?:est )?introuvable|página no (?:existe|encontrada)|pagina non (?:esiste|trovata)|página não (?:existe|encontrada)"
    ),
}
PHRASES = {kind: re.compile(pattern) for kind, pattern in _PHRASES.items()}
"""What the pages say, in small letters; weighed against how much else they say. A search without regard to case takes three times as long."""

BREAKS_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|[,;–—-])\W{0,2}$")
WALL_WORDS = 40
QUOTED = re.compile(r"[“\"„«][^“”\"„«»]{1,200}[”\"“»]")
PHRASE_WEIGHT = 25
"""Words of a page that one of its telling phrases accounts for."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it is judged: the article's ``text``, all that is ``visible``, and what the page says of itself."""

    text: str
    visible: str
    titles: tuple[str, ...] = ()
    typed: bool = False
    locked: bool = False
    passwords: int = 0
    ends_in_wall: bool = False
    words: int = field(init=False)
    """Words of the article's text; asked for by every judge."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", len(self.text.split()))


def _titled(title: str) -> Kind | None:
    return next((kind for kind, pattern in TITLES.items() if pattern.match(title)), None)


def _weights(text: str) -> dict[Kind, int]:
    """How many different telling phrases of each kind a text has."""
    lowered = text.lower()
    return {kind: len({found[0] for found in pattern.finditer(lowered)}) for kind, pattern in PHRASES.items()}


def _by_phrases(text: str, words: int) -> Kind | None:
    """The kind whose phrases account for most of a short text, or a fair part of a longer one."""
    weights = _weights(text)
    kind = max(weights, key=lambda name: weights[name])
    return kind if weights[kind] and weights[kind] * PHRASE_WEIGHT >= words / 3 else None


def _counted(words: int) -> str:
    return "1 word" if words == 1 else f"{words} words"


def _refuse(kind: Kind, words: int) -> NotAnArticle:
    return NotAnArticle(kind, words, f"I reached the page but found only {WHAT[kind]} ({_counted(words)}), so there is no brief.")


def _told_by_title(seen: Seen) -> Kind | None:
    """The kind that every title of the page names; a short piece under such a title may still be prose about it."""
    kinds = [_titled(title) for title in seen.titles]
    kind = next((kind for kind in kinds if kind), None)
    if kind is None or seen.words >= SHORT or (seen.typed and seen.words >= NEEDED):
        return None
    sure = seen.words < BRIEF or (len(kinds) > 1 and all(kinds))
    return kind if sure or _by_phrases(seen.visible[:3000], seen.words) else None


def _told_by_text(seen: Seen) -> Kind | None:
    """The kind of a page whose body, long as an article, speaks of nothing but the page."""
    if not NEEDED <= seen.words <= LONG_WALL or (seen.typed and seen.words > SHORT):
        return None
    # An article about such pages puts their words into quotation marks.
    kind = _by_phrases(QUOTED.sub(" ", seen.text), seen.words * 3 // 2)
    return None if kind == "paywall" else kind


def _told_by_page(seen: Seen) -> Kind | None:
    """The kind of a page with next to no article: what all of its words speak of."""
    if seen.words >= NEEDED or (seen.typed and seen.words >= BRIEF):
        return None
    # A page that needs its scripts says so only where a reader with scripts does not look.
    words = seen.visible[:6000] if len(seen.visible.split()) >= TEASER else f"{seen.visible} {seen.text}"
    weights = _weights(words)
    asked = seen.locked or weights["paywall"] > 0
    if asked and weights["cookies"] <= weights["paywall"]:
        return "paywall" if seen.words < TEASER else None
    if seen.passwords and (weights["login"] or seen.words < TEASER):
        return "login"
    return _by_phrases(words, min(len(words.split()), SHORT))


JUDGES: tuple[Callable[[Seen], Kind | None], ...] = (_told_by_title, _told_by_text, _told_by_page)


def is_wall(line: str) -> bool:
    """Whether a line is a paywall's own: short, and asking for it in its own voice rather than in quotation marks."""
    return len(line.split()) < WALL_WORDS and PHRASES["paywall"].search(QUOTED.sub(" ", line.lower())) is not None


def is_teaser(seen: Seen) -> bool:
    """Whether the text is only the beginning of an article that has to be paid for."""
    if seen.words > LONG_TEASER:
        return False
    breaks_off = BREAKS_OFF.search(seen.text[-20:]) is not None
    if (seen.ends_in_wall and (seen.locked or seen.words < 2 * WHOLE)) or (seen.locked and (breaks_off or seen.words < WHOLE)):
        return True
    return (breaks_off or seen.words < NEEDED) and PHRASES["paywall"].search(seen.visible.lower()) is not None


def refusal(seen: Seen) -> NotAnArticle | None:
    """Why a page is no article, or ``None`` when it is one."""
    for judge in JUDGES:
        kind = judge(seen)
        if kind:
            return _refuse(kind, len(seen.visible.split()))
    if not seen.visible and not seen.text:
        return NotAnArticle("empty", 0, "The page is empty: it has no text at all.")
    enough = TEASER if is_teaser(seen) else BRIEF if seen.typed else NEEDED
    if seen.words < enough:
        return NotAnArticle("too-short", seen.words, f"Only {_counted(seen.words)} of article text found. I need about {NEEDED}.")
    return None
