"""A briefing as a web page that stands alone: no script, nothing loaded, nothing of the article but its text."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from adapters.wording import credit, facts, foot, in_marks, safe, web_address
from briefings.links import to_place
from briefings.models import Briefing, Quote

STYLE = """
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #68645f; --line: #d9d4cc; --paper: #fdfcfa; --mark: #9c2f1f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e1; --soft: #a39d94; --line: #3b3733; --paper: #181614; --mark: #f08a72; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; }
article { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem; overflow-wrap: anywhere; }
article + article { border-top: 1px solid var(--line); }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font: 600 .8rem/1 system-ui, sans-serif; letter-spacing: .08em; text-transform: uppercase; color: var(--mark); margin: 2.25rem 0 1rem; }
a { color: inherit; text-decoration: none; }
a:hover, a:focus { text-decoration: underline; text-decoration-color: var(--mark); }
.facts, figcaption, footer { font: .875rem/1.45 system-ui, sans-serif; color: var(--soft); }
.dek { font-size: 1.15rem; font-style: italic; margin: 1rem 0 0; }
ul { margin: 0; padding-inline-start: 1.1rem; }
li { margin: 0 0 .7rem; }
li::marker { color: var(--mark); }
figure { margin: 0 0 1.4rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
blockquote { margin: 0; }
blockquote p { margin: 0 0 .4rem; }
footer { border-top: 1px solid var(--line); margin-top: 2.25rem; padding-top: .9rem; }
footer p { margin: 0 0 .3rem; }
"""
DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{DIGEST}'; base-uri 'none'; form-action 'none'"

END = "</body>\n</html>\n"


def head(first: Briefing) -> str:
    """All that stands before the first briefing, whose headline names the page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(first.article.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{_text(first.headline)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )


def section(briefing: Briefing, *, quiet: bool = False) -> str:
    """One briefing as an ``article`` element; ``quiet`` leaves the foot out."""
    language = _text(briefing.article.language)
    told = [*briefing.notes, *([] if quiet else [f"{foot(briefing)}."])]
    end = ["<footer>", *(f"<p>{_text(line)}</p>" for line in told), "</footer>"] if told else []
    return f'<article lang="{language}" dir="auto">\n' + "\n".join([*_lines(briefing), *end]) + "\n</article>\n"


def _text(text: str) -> str:
    return escape(safe(text))


def _linked(words: str, url: str | None) -> str:
    address = web_address(url)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{words}</a>' if address else words


def _lines(briefing: Briefing) -> Iterator[str]:
    article, short = briefing.article, briefing.length == "one-line"
    yield f'<h1 dir="auto">{_linked(_text(briefing.headline), article.url)}</h1>'
    yield f'<p class="facts">{_text(facts(briefing))}</p>'
    if article.dek and not short:
        yield f'<p class="dek" dir="auto">{_text(article.dek)}</p>'
    if briefing.key_points:
        yield "<h2>Key points</h2>\n<ul>"
        yield from _points(briefing)
        yield "</ul>"
    if briefing.quotes:
        yield "<h2>Quotes</h2>"
    for quote in briefing.quotes:
        yield _figure(quote, briefing)


def _points(briefing: Briefing) -> Iterator[str]:
    article = briefing.article
    for point in briefing.key_points:
        yield f'<li dir="auto">{_linked(_text(point.text), to_place(article.url, article.text, point.start, point.end))}</li>'


def _figure(quote: Quote, briefing: Briefing) -> str:
    article, said_by = briefing.article, credit(quote)
    place = to_place(article.url, article.text, quote.start, quote.end)
    words = "".join(f'<p dir="auto">{_linked(escape(part), place)}</p>' for part in in_marks(quote, article.text))
    caption = f'<figcaption dir="auto">— {_text(said_by)}</figcaption>' if said_by else ""
    return f"<figure><blockquote>{words}</blockquote>{caption}</figure>"
