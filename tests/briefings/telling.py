"""Makes reports and briefings of invented events, for tests of digests."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from briefings.brief import brief
from briefings.models import Article, Briefing, Section
from briefings.reports import Report

NOW = datetime(2026, 11, 18, 8, 30, tzinfo=UTC)


def told(
    key: str, headline: str, text: str = "", *, dek: str = "", outlet: str = "", hours: float = 3, language: str = "en", rank: int = 0
) -> Report:
    """A report published so many hours ago."""
    at = NOW - timedelta(hours=hours)
    return Report(key, headline, dek, text, outlet or f"Outlet {key}", at, language, f"https://news.example/{key}", rank)


def briefed(reports: Iterable[Report], only: Iterable[str] | None = None) -> dict[str, Briefing]:
    """The briefings of these reports, by key; of ``only`` some when given."""
    wanted = None if only is None else set(only)
    return {one.key: brief(as_article(one), "full") for one in reports if wanted is None or one.key in wanted}


def as_article(report: Report) -> Article:
    """The article a report's page holds."""
    spans, at = [], 0
    for block in report.text.split("\n\n"):
        spans.append((at, at + len(block)))
        at += len(block) + 2
    return Article(
        report.text, (Section(tuple(spans)),), headline=report.headline, outlet=report.outlet, language=report.language, url=report.link
    )  # fmt: skip


QUAKE = (
    told(
        "q1",
        "Strong earthquake hits Velmar, 14 dead",
        "A magnitude 6.2 earthquake struck Velmar on Wednesday and killed 14 people, officials said.\n\n"
        "“We can hear people knocking under the stones,” Governor Ilka Dorne told reporters in the old town of Velmar.",
        dek="Houses fall in the old town",
        outlet="Harbour Post",
        hours=4,
    ),
    told(
        "q2",
        "Fourteen killed as tremor shakes Velmar",
        "Houses in the old town of Velmar came down when the earth shook at 6.2 on Wednesday. Fourteen people died.\n\n"
        "“I ran out with my two children and no shoes,” said Pavel Rusk, a baker in Velmar. Governor Ilka Dorne called in the army.\n\n"
        "“We can hear people knocking under the stones,” Governor Ilka Dorne told reporters.",
        outlet="The Ledger",
        hours=3,
    ),
)
OTHER_QUAKE = told(
    "o1",
    "Earthquake damages schools in Osterna, three dead",
    "A magnitude 5.7 earthquake killed three people in the valley of Osterna on Wednesday, the mayor of Hallin, Bero Stanic, said.\n\n"
    "Pupils ran out of the Kepler school as plaster fell. Work in the copper mines has stopped.",
    outlet="Harbour Post",
    hours=2,
)
FERRY = told(
    "f1",
    "Ferry runs aground in Greva Sound",
    "A car ferry with 312 people on board ran on to rocks in Greva Sound on Wednesday. All were taken off in lifeboats.\n\n"
    "“The school class sang in the boat,” said the captain, Runa Holm.",
    outlet="Island Gazette",
    hours=2,
)
COURT = told(
    "c1",
    "Banker Otto Brandt jailed for six years",
    "Otto Brandt, who ran Meridian Bank, was sent to prison for six years by a court in Karstad on Tuesday for hiding losses of 840 million.\n\n"
    "“You built a bank on paper,” judge Leonie Hask said.",
    outlet="The Ledger",
    hours=14,
)
DAY = (*QUAKE, OTHER_QUAKE, FERRY, COURT)
