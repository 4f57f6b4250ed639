"""The furniture that extraction leaves in a page's body: related links, sign-ups, shares, credits, the headline once more."""

import re
from collections import Counter
from collections.abc import Iterable

from briefings.body import SENTENCE_END, Block
from briefings.metadata import bare_words

POINTER = re.compile(
    r"^\W*(?:read (?:more|next|also|the (?:full|original) (?:story|article))|also read|see (?:also|more)|more(?: on this(?: story)?| from [^.]{2,40}| here)?:|"
    r"related(?: (?:stories|articles?|content|links?|coverage|reading|topics?))?\s*(?::|$)|recommended(?: (?:stories|reading|for you))?\s*(?::|$)|"
    r"don['’]t miss\b|you (?:may|might) (?:also )?(?:like|be interested)|must[- ]reads?\b|most (?:read|popular)\b|trending(?: now)?\s*(?::|$)|"
    r"(?:watch|listen|video|gallery|photos|in pictures|opinion|analysis|explainer|live)\s*:\s|further reading\b|keep reading\b|"
    r"up next\b|editor['’]s? picks?\b|more stories\b|top stories\b|latest news\b|"
    r"lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu|lesen)|lesen sie:|auch interessant|das könnte sie|zum thema\s*:|"
    r"lire (?:aussi|également|la suite)|à lire (?:aussi|également)|(?:voir|lisez) aussi|sur le même sujet|"
    r"le[ae] (?:también|también|tamb[eé]m|mais|más)|leer (?:también|más)|(?:vea|ver) (?:también|mais)|le puede interesar|te puede interesar|"
    r"te recomendamos|más información\s*:|leia (?:também|mais)|saiba mais|veja (?:também|mais)|"
    r"legg[ie] anche|leggi (?:tutto|di più)|potrebbe interessarti|ti potrebbe interessare|lees ook|lees meer)",
    re.IGNORECASE,
)
"""How a line begins that points to another article."""

NOTICE = re.compile(
    r"^\W*(?:(?:click|tap) here (?:to|for)\b|sign up(?::| (?:to|for|now|here|today)\b)|subscribe (?:to|now|here|today|for)\b|"
    r"(?:get|receive) .{0,60}\b(?:newsletter|in your inbox|to your inbox|app|alerts)\b|"
    r"(?:join|download|follow|like|find|add) (?:us|our|him|her|them|the .{1,30} app|[\w .&'’-]{1,40}) (?:on|in|at|app)\b.{0,80}\b(?:twitter|facebook|instagram|x|"
    r"youtube|tiktok|telegram|whatsapp|threads|bluesky|linkedin|google news)\b|"
    r"do not sell|(?:partager|teilen|compartir|compartilhar|condividi)(?: (?:cet article|diesen artikel|sur|en|el artículo|esta noticia|artigo|no|su|questo articolo)\b.{0,60})?\W*$|share (?:this (?:article|story|post|page|on|via|with)|on|via)\b|share this\W*$|(?:e-?mail|print) (?:this|article)\b|order reprints|(?:listen|watch) to [\w ]{2,30} live\b|"
    r"(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved)|this copy is for your personal|"
    r"(?:advertisement|advertising|sponsored(?: content)?|promoted|paid content|anzeige|werbung|publicité|publicidad|publicidade|pubblicità)\W*$|"
    r"(?:comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|view comments|no comments yet|\d+ comments?|kommentare|commentaires|comentarios|comentários|commenti)\W*$|"
    r"(?:tags?|topics?|filed under|categories|in this article|story (?:timeline|continues below)|article continues below|share|print|e-?mail|save|bookmark|"
    r"loading|play|pause|close|skip|menu|search|thank you|an error has occurred.*|please try again.*)\W*$|(?:tags|topics|filed under)\s*:|"
    r"(?:photo(?:graph)?s?|image|picture|foto|bild|crédit photo|photo credit|image credit|credit|cr[eé]dito|quelle)(?: (?:by|courtesy(?: of)?|von|de|par))?\s*[:/©]\s?.{0,80}$|"
    r"\((?:photo|image|picture|foto|bild)(?: credit| by|:)[^)]{0,120}\)$|"
    r"(?:write to|contact|e-?mail) .{2,60}(?: at)? \S+@\S+\W*$|this article has been sent to|"
    r"(?:we may|we|this (?:post|article) may) (?:earn|contain|receive|use) .{0,60}(?:commission|affiliate)|"
    r"if you (?:enjoyed|liked) this (?:article|story|post)|thank(?:s| you) for (?:reading|subscribing)|support (?:our|independent) journalism|"
    r"already (?:a )?(?:subscriber|subscribed|have an account)|(?:to continue reading|continue reading)|this (?:article|story|content) is (?:only )?(?:available )?(?:for|to) subscribers|"
    r"(?:newsletter|melden sie sich|abonnieren sie|jetzt abonnieren|abonnez-vous|inscrivez-vous|suscríbete|suscríbase|assine|iscriviti|abbonati)\b.{0,140}$|"
    r"(?:folgen sie|suivez|síganos|síguenos|siga(?:-nos)?|seguici|segui) .{0,80}(?:facebook|twitter|instagram|x|whatsapp|telegram|google news)\b)",
    re.IGNORECASE,
)
"""What a line says that is about the page, not of the article."""

FOLLOW = re.compile(
    r"\b(?:follow|find) (?:him|her|them|us|me|[A-Z][\w.'’-]+(?: [\w.'’-]+){0,3}) on (?:twitter|x|facebook|instagram|bluesky|threads|linkedin|social media)\b",
    re.IGNORECASE,
)
"""The end of an author's biography."""

CREDIT = re.compile(
    r"(?:©|\b(?:photos?|pictures?|images?)\s*(?:by\b|courtesy\b|credits?\b|:)|getty images|ap photo|shutterstock|istock|pa (?:wire|images|media)\b|afp via|"
    r"via reuters|picture alliance|imago images)[^.!?]{0,60}$",
    re.IGNORECASE,
)
"""How a caption ends: with who took the picture, and without a full stop."""

END = re.compile(
    r"^\W*(?:comments?|related(?: (?:stories|articles?|content|links?|coverage|posts|topics))?|more (?:from|on|stories|news|in|about)\b.{0,60}|most (?:read|popular|viewed|shared)\b.{0,30}|"
    r"you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?: (?:stories|for you|reading|videos?))?|trending(?: now)?|popular(?: (?:now|stories|posts))?|"
    r"latest (?:news|stories|posts|headlines|videos?)|top stories|newsletter|sign up.{0,60}|subscribe.{0,60}|about the authors?|share this(?: (?:article|story|post|page|on|with|via)\b.{0,40})?|read (?:next|more)|up next|"
    r"leave a (?:comment|reply)|join the (?:conversation|discussion)|something to consider|editor['’]s picks|don['’]t miss|sponsored.{0,20}|around the web|from around the web|"
    r"mehr zum thema|auch interessant|das könnte sie.{0,30}|kommentare|weitere (?:artikel|themen|nachrichten)|meistgelesen|"
    r"(?:à|a) lire aussi|lire aussi|sur le même (?:sujet|thème)|les plus lus|commentaires|vos réactions|articles (?:liés|similaires)|"
    r"leggi anche|articoli correlati|potrebbe interessarti.{0,20}|commenti|i più letti|"
    r"lea también|te puede interesar|noticias relacionadas|más noticias|lo más (?:leído|visto)|comentarios|relacionad[oa]s|"
    r"leia (?:também|mais)|veja (?:também|mais)|mais lidas|comentários|notícias relacionadas|tags)\W*$",
    re.IGNORECASE,
)
"""A heading, or a line by itself, after which no article goes on."""

WORDLIKE = re.compile(r"[^\W_]")
TAIL_SHARE = 0.25
LONGEST_LINE = 600
NOTICE_WORDS = 45
POINTER_WORDS = 40
MOSTLY_LINKED = 0.8
PARTLY_LINKED = 0.3
LINK_WORDS = 25
PULL_WORDS = 6
NEAR = 4
LONGEST_NEIGHBOUR = 5_000
REPEAT_WORDS = 8
MOST_REPEATS = 3
TAIL_BLOCKS = 4
HEAD_BLOCKS = 3


def _is_line(block: Block, most: int) -> bool:
    """Whether a block is short enough, in letters as in words, to be a line of furniture."""
    return len(block.text) <= LONGEST_LINE and len(block.text.split()) <= most


def _is_pointer(block: Block) -> bool:
    """A line that names another article: by its opening words and a link or colon, or in capitals and all of it a link."""
    words = len(block.text.split())
    if not _is_line(block, POINTER_WORDS):
        return False
    if POINTER.match(block.text):
        return block.linked >= PARTLY_LINKED or (words <= LINK_WORDS and (":" in block.text[:40] or not SENTENCE_END.search(block.text)))
    shouting = block.text.isupper() and words > 2
    return not block.level and shouting and block.linked >= MOSTLY_LINKED


def _is_bare_link(block: Block) -> bool:
    """A paragraph that is one link and no sentence; in lists of links the list may be the article, so those stay."""
    ends = SENTENCE_END.search(block.text) is not None
    few = len(block.text.split()) <= LINK_WORDS
    return not block.level and not block.listed and block.linked >= MOSTLY_LINKED and few and not ends


def _is_notice(block: Block) -> bool:
    return _is_line(block, NOTICE_WORDS) and (NOTICE.match(block.text) is not None or (not block.level and _is_credit(block.text)))


def _is_credit(line: str) -> bool:
    return line[-1] not in ".!?" and CREDIT.search(line[-160:]) is not None  # most lines stop, and are not searched


def is_furniture(block: Block) -> bool:
    """Whether a block is about the page rather than of the article; a line without a letter or digit is a rule."""
    return not WORDLIKE.search(block.text) or _is_notice(block) or _is_pointer(block) or _is_bare_link(block)


def _words(blocks: Iterable[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _without_end(blocks: list[Block]) -> list[Block]:
    """The blocks up to the first of the headings that end articles, when little or only furniture follows each."""
    counts = [len(block.text.split()) for block in blocks]
    end, total = len(blocks), sum(counts)
    while (at := _last_end(blocks, counts, end, total)) is not None:
        total -= sum(counts[at:end])
        end = at
    return blocks[:end]


def _last_end(blocks: list[Block], counts: list[int], end: int, total: int) -> int | None:
    """The last heading that ends articles before ``end``, when little stands between."""
    left = 0
    for at in range(end - 1, 0, -1):
        left += counts[at]
        if left > total * TAIL_SHARE:
            return None
        if _is_line(blocks[at], NOTICE_WORDS) and END.match(blocks[at].text) and left < total - left:
            return at
    return None


def _without_biography(blocks: list[Block]) -> list[Block]:
    """The blocks without the author's biography or appeal behind the article."""
    kept = blocks[:-TAIL_BLOCKS]
    return kept + [block for block in blocks[-TAIL_BLOCKS:] if not (_is_line(block, NOTICE_WORDS) and FOLLOW.search(block.text))]


def _without_titles(blocks: list[Block], titles: frozenset[str]) -> list[Block]:
    """The blocks without the headline at their head, however often it is repeated there."""
    return [block for at, block in enumerate(blocks) if at >= HEAD_BLOCKS or bare_words(block.text) not in titles]


def _without_repeats(blocks: list[Block]) -> list[Block]:
    """The blocks without a sentence's second appearance, as pull quotes have; where much recurs (recipes, timetables) all of it stays."""
    count = Counter(block.text for block in blocks if len(block.text.split()) >= REPEAT_WORDS and SENTENCE_END.search(block.text))
    again = {text for text, times in count.items() if times == 2}
    if len(again) > MOST_REPEATS and len(again) * 2 < len(count):
        return blocks
    seen: set[str] = set()
    kept = []
    for block in blocks:
        if block.text not in seen:
            kept.append(block)
        if block.text in again:
            seen.add(block.text)
    return kept


def _without_pull_quotes(blocks: list[Block]) -> list[Block]:
    """The blocks without those whose words a paragraph nearby has as well."""
    keys = [bare_words(block.text) if len(block.text) < LONGEST_NEIGHBOUR else "" for block in blocks]
    kept = []
    for at, block in enumerate(blocks):
        nearby = keys[max(0, at - NEAR) : at] + keys[at + 1 : at + NEAR + 1]
        quoted = not block.level and len(keys[at].split()) >= PULL_WORDS
        if not (quoted and any(keys[at] in other and keys[at] != other for other in nearby)):
            kept.append(block)
    return kept


def _without_last_links(blocks: list[Block]) -> list[Block]:
    """The blocks without a list of links at the very end."""
    at = len(blocks)
    while at and blocks[at - 1].listed and blocks[at - 1].linked >= MOSTLY_LINKED:
        at -= 1
    return blocks[:at] if _words(blocks[at:]) <= TAIL_SHARE * _words(blocks) else blocks


def _trimmed(blocks: list[Block]) -> list[Block]:
    """The blocks without headings at the end, which head nothing."""
    end = len(blocks)
    while end and blocks[end - 1].level:
        end -= 1
    return blocks[:end]


def _runs(blocks: list[Block]) -> list[Block]:
    """The blocks without lists of links that follow a pointer ("DON'T MISS", "Related:")."""
    kept: list[Block] = []
    pointing = False
    for block in blocks:
        pointing = _is_pointer(block) or (
            pointing and block.linked >= PARTLY_LINKED and (block.listed or not SENTENCE_END.search(block.text))
        )
        if not pointing:
            kept.append(block)
    return kept


def cleaned(blocks: Iterable[Block], titles: frozenset[str]) -> list[Block]:
    """The blocks that are of the article; ``titles`` are its headline's wordings as bare words."""
    kept = _without_titles(list(blocks), titles)
    kept = _without_end(_runs(kept))
    kept = [block for block in kept if not is_furniture(block)]
    return _trimmed(_without_last_links(_without_pull_quotes(_without_repeats(_without_biography(kept)))))
