"""Makes articles out of plain text, for tests."""

from briefings.models import Article, Section


def article(text: str, headline: str | None = None, dek: str | None = None, language: str = "en") -> Article:
    """An article whose paragraphs are the text's blocks."""
    spans, at = [], 0
    for block in text.split("\n\n"):
        spans.append((at, at + len(block)))
        at += len(block) + 2
    return Article(text, (Section(tuple(spans)),), headline=headline, dek=dek, language=language)


PACT = article(
    "Norland and Sudria have signed a 20-year water pact. The pact was signed by Foreign Minister Ada Lund and Governor Ben Okoro in"
    " the port of Velm on Monday. Lund described the pact as a “door for both our rivers,” opening the way to shared dams."
    " In a post on X, she said “our rivers have never been safer.”\n\n"
    "Okoro said the pact marks a new start for farmers on both banks and that work on the first dam would begin in 2031."
    " He also thanked the crews. However, critics disagree.\n\n"
    "The two leaders discussed fishing during their meeting in Velm. The pact follows a meeting between Energy Secretary Cora Vance and"
    " Sudrian mayor Dan Ito in March. Read more about the rivers in our special report on water here.\n\n"
    "“We will hold them to every word of it, and we will count every litre,” Ito said. Fishermen’s unions told the ministry that catches"
    " fell by 40 percent after the last dam was built in 2009.",
    headline="Norland, Sudria ink 20-year water pact",
    dek="Ministers signed it in Velm",
)

COLUMN = article(
    "The soup was cold. Nobody at the long table minded much. A dog slept under the piano, and the rain went on outside.\n\n"
    "It had been that kind of winter.\n\n"
    "The town council of Harrow Bay will close its only library in June, the mayor said, to save 300,000 dollars a year. The library has"
    " served Harrow Bay since 1911, and 4,000 readers borrowed books there last year. Council members voted five to two for the closure.",
    headline="Harrow Bay council votes to close its only library",
)
