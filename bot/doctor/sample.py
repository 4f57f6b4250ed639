"""A briefing for Slack to judge: a link, a key point, a quote with its speaker, a line above and buttons. Made by hand, so that no engine is loaded."""

from adapters.chat import Briefed, Button
from briefings.models import Article, Briefing, KeyPoint, Quote, Section

POINT = "The ferry to Port Callow sails again on Monday."
WORDS = "We kept the timetable on the wall all winter"
TEXT = f"{POINT} “{WORDS},” harbour master Ruth Adeyemi said."
START = TEXT.index(WORDS)


def sample() -> Briefed:
    """The reply."""
    article = Article(
        TEXT, (Section(((0, len(TEXT)),)),), "The ferry sails again", outlet="The Callow Ledger", url="https://example.com/ferry"
    )
    said = Quote(WORDS, START, START + len(WORDS), "Ruth Adeyemi", "harbour master", cue="said", confidence=0.95)
    briefing = Briefing(article, "short", "The ferry sails again", (KeyPoint(POINT, 0, len(POINT)),), (said,), 1, len(TEXT.split()), 1)
    return Briefed(briefing, note="A sample", buttons=(Button("Full brief", "longer", "b1"), Button("Save", "save", "b1")))
