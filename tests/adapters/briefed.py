"""Briefings made by hand, ordinary and hostile."""

from dataclasses import replace

from briefings.models import Article, Briefing, KeyPoint, Quote, Section

TEXT = 'The pier opens on Monday. "It took us nine years," said Mayor Ana Ruiz. A critic called it "a folly".'
POINT = "The pier opens on Monday."


def quote(words: str, **facts: object) -> Quote:
    """A quote of TEXT."""
    start = TEXT.index(words)
    return replace(Quote(words, start, start + len(words)), **facts)  # type: ignore[arg-type] # the facts are a Quote's own fields


SURE = quote("It took us nine years,", speaker="Ana Ruiz", role="Mayor", channel="In a post on X", cue="said", confidence=0.95)
UNSURE = quote("a folly", speaker="Ana Ruiz", kind="fragment", confidence=0.41234)

ARTICLE = Article(
    text=TEXT,
    sections=(Section(((0, len(TEXT)),)),),
    headline="Pier to open after nine years",
    dek="The city waits",
    byline=("Li Wei", "Max Frey", "Jo Ott"),
    published="2026-05-04T09:30:00+02:00",
    outlet="The Pier Post",
    language="en",
    url="https://example.com/pier",
)
BRIEFING = Briefing(
    article=ARTICLE,
    length="short",
    headline="Pier to open after nine years",
    key_points=(KeyPoint(POINT, 0, len(POINT)),),
    quotes=(SURE, UNSURE),
    quotes_found=7,
    words=19,
    reading_minutes=1,
    notes=("Only 19 words of article text were found.",),
)

ATTACK = (
    "\x1b]8;;https://evil.example\x07press\x1b[31m \u202eesrever \x9b2J <script>alert(1)</script> & </p> [a](https://evil.example) "
    "![b](x) # h `c` *d* _e_ <https://evil.example> https://evil.example www.evil.example a@evil.example \ud800 \x00 &lt; | t | \\[f](g)"
)
"""Everything an article may try on who reads its briefing."""


def hostile() -> Briefing:
    """A briefing all of whose words are an attack."""
    text = f"# {ATTACK}\n\n\u201c1. {ATTACK}\u201d"
    start = text.index("1. ")
    said = Quote(f"1. {ATTACK}", start, start + len(ATTACK) + 3, speaker=ATTACK, role=f"- {ATTACK}", channel=ATTACK, confidence=1.0)
    article = Article(
        text=text,
        sections=(Section(((0, len(ATTACK) + 2),), kicker=ATTACK, subhead=ATTACK),),
        headline=ATTACK,
        dek=f"> {ATTACK}",
        byline=(ATTACK,),
        published=ATTACK,
        outlet=ATTACK,
        language='"><script>',
        url="javascript:alert(1)",
    )
    point = KeyPoint(f"# {ATTACK}", 0, len(ATTACK) + 2)
    return Briefing(article, "full", f"1) {ATTACK}", (point,), (said,), 1, 40, 1, (f"+ {ATTACK}",))
