"""What one outlet published on an event, as far as we have it: headline, dek, and the text once it was fetched."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from briefings.feeds import Entry
from briefings.folding import fold
from briefings.held import held
from briefings.models import Article

Shape = Literal["news", "live", "opinion", "round-up"]

LONGEST_HEADLINE, LONGEST_DEK, LONGEST_BODY = 300, 600, 1_500
"""Letters that are compared. What a report is about stands at its top; further down other events are recalled."""

_LIVE = (
    r"live(?:[ -]?(?:blog|ticker|updates?|coverage|reporting))?|liveticker|live-ticker|newsblog|ticker|as it happened|en direct|direct|en vivo|"
    r"en directo|última hora|ultima hora|in diretta|diretta|ao vivo|watch live|rolling coverage"
)
_OPINION = (
    r"opinion|comment|commentary|analysis|editorial|op-ed|column|kommentar|meinung|analyse|leitartikel|glosse|tribune|éditorial|chronique|"
    r"opinión|análisis|columna|opinione|commento|editoriale|analisi|opinião|análise|coluna|viewpoint|perspective"
)
_PLAIN = (
    r"breaking(?: news)?|update[ds]?|just in|exclusive|watch|video|photos|pictures|in pictures|eilmeldung|eil|exklusiv|bilder|urgent|alerte|"
    r"exclusif|vidéo|urgente|exclusiva|vídeo|esclusiva|ultim'ora|exclusivo|alert|developing"
)
PREFIX = re.compile(rf"\W*(?:(?P<live>{_LIVE})|(?P<opinion>{_OPINION})|{_PLAIN})\s*(?:[:|•·–—]|-\s|\s-)\s*(?=\S)", re.IGNORECASE)
"""What editors put before a headline to say what kind of report it is."""

SUFFIX = re.compile(
    rf"\s*[-–—|:·•(]\s*(?:(?P<live>(?:{_LIVE}|live)(?: updates)?|latest(?: updates)?|latest news|follow live|aktuell)|(?P<opinion>{_OPINION}))\W*\Z",
    re.IGNORECASE,
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_ROUND_UPS = (
    rf"(?:the |your |(?:\w+ ){{0,2}})?(?:(?:morning|evening|daily|midday|weekend|news|{_DAYS})(?:'s)? (?:briefing|brief|bulletin|digest|wrap|newsletter|headlines)"
    r"|round-?up|in brief)|(?:the |this |your )?(?:week|day|month|year) in (?:\w+ ){0,2}\w+|(?:your |the )?(?:top stories|today's headlines)(?: \w+){0,3}|"
    r"(?:der|das|die) (?:tag|morgen|abend|woche|wichtigste\w*)(?: \w+){0,3} (?:in kürze|im überblick|kompakt|am morgen|am abend|des tages)|"
    r"nachrichten (?:am|vom|des|im überblick)(?: \w+){0,3}|(?:\w+ )?kurz (?:gemeldet|notiert|und knapp)|kurzmeldungen|nachrichtenüberblick|"
    r"l'essentiel(?: \w+){0,4}|(?:l'actu|l'actualité|les infos?)(?: \w+)? en bref|revue de presse|les titres du(?: \w+){1,3}|"
    r"(?:\w+ )?en breve|(?:las|los) (?:noticias|claves|titulares) (?:del?|de la) (?:día|hoy|semana)|resumen (?:del día|de noticias|semanal)|"
    r"(?:\w+ )?in breve|le notizie (?:del|della|di)(?: \w+){1,3}|rassegna stampa|il punto del(?: \w+){1,2}|resumo do dia|"
    r"as notícias (?:do|da|de)(?: \w+){1,3}|destaques do dia|em resumo"
)
ROUND_UP = re.compile(
    rf"\A\W*(?:{_ROUND_UPS})(?:,? \d[\w ]{{0,20}})?\s*(?:\Z|[:|•·–—(]|-\s|\s-|,\s)|[:|•·–—]\s*(?:{_ROUND_UPS})\W*\Z"
    r"|\b(?:(?:\w+ )?things (?:you need )?to know|what you (?:need to|should) know (?:today|this)|was (?:heute )?wichtig (?:ist|wird)|las \w+ noticias"
    r"|ce qu'il faut (?:savoir|retenir) (?:ce|cette|de la|du|aujourd)\w*)\b",
    re.IGNORECASE,
)
"""Headlines of pages that tell several events at once: they would draw all of those together.

Most stand by themselves or before a colon: a day in court is an event.
"""

MARKED: tuple[Shape, ...] = ("live", "opinion")
"""Shapes that stand before a headline or behind it."""

SEPARATOR = re.compile(r"\s+[|–—·•-]\s+")


@dataclass(frozen=True, slots=True)
class Report:
    """What one outlet published on an event.

    ``key`` is the caller's own and stands once among the reports of a digest. ``text`` is empty until the page was fetched; ``rank`` is the
    entry's place in its feed, 0 the first.
    """

    key: str
    headline: str
    dek: str = ""
    text: str = ""
    outlet: str = ""
    published: datetime | None = None
    language: str = "und"
    link: str | None = None
    rank: int = 0

    @property
    def shape(self) -> Shape:
        """What kind of report it is, as its headline tells."""
        return _shaped(self.headline, self.outlet)[1]

    @property
    def title(self) -> str:
        """The headline without "LIVE:" and the outlet's name."""
        return _shaped(self.headline, self.outlet)[0]

    @property
    def body(self) -> str:
        """What is compared beside the headline: the dek and the top of the text, said once."""
        dek = self.dek[:LONGEST_DEK].strip()
        text = self.text[:LONGEST_BODY].strip()
        return text if dek and text.startswith(dek.rstrip(" .…")) else f"{dek}\n\n{text}".strip()


def report(key: str, entry: Entry, *, outlet: str = "", language: str | None = None, rank: int = 0) -> Report:
    """What a feed's entry tells of an event, before its page is fetched; ``outlet`` is the feed's name."""
    return Report(
        key, entry.title, entry.summary, outlet=outlet, published=entry.when, language=_code(language), link=entry.link, rank=rank
    )  # fmt: skip


def _code(language: str | None) -> str:
    """The two letters of what a feed says of its language: "en-US" is "en"; anything else is unknown."""
    code = (language or "").strip().lower()[:3].rstrip("-_")
    return code if len(code) == 2 and code.isalpha() else "und"


def read(one: Report, article: Article) -> Report:
    """The report with the article that was fetched for it: its text, and its language and outlet where the feed told none."""
    return replace(
        one,
        text=article.text[:LONGEST_BODY],
        dek=one.dek or article.dek or "",
        outlet=one.outlet or article.outlet or "",
        language=article.language if article.language != "und" else one.language,
    )


@held(4_000)
def _shaped(headline: str, outlet: str) -> tuple[str, Shape]:
    """The headline without what is furniture in it, and what that said. It is asked for often, and of one report in many digests."""
    title = _without_outlet(" ".join(headline[:LONGEST_HEADLINE].split()), outlet)
    shapes: list[Shape] = []
    while found := PREFIX.match(title) or SUFFIX.search(title):
        title = (title[: found.start()] + title[found.end() :]).strip()
        shapes += [shape for shape in MARKED if found[shape]]
    if ROUND_UP.search(title):
        return title, "round-up"
    return title, next(iter(shapes), "news")


def _without_outlet(title: str, outlet: str) -> str:
    """The headline without the outlet's name at either end: "Crane falls | Harbour Post"."""
    name = fold(outlet, accents=False).text
    if not name:
        return title
    parts = SEPARATOR.split(title)
    kept = [part for part in parts if fold(part, accents=False).text != name]
    if 0 < len(kept) < len(parts):
        return " - ".join(kept)
    start = re.match(re.escape(outlet) + r"\s*[:|]\s*(?=\S)", title, re.IGNORECASE)
    return title[start.end() :] if start else title
