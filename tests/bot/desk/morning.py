"""A morning's news of four papers that do not exist: what one, two and all four of them report, and whom each quotes."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from adapters.chat import Act, Button, Digested, Story
from tests.adapters.feeds.written import HOME, rss
from tests.adapters.web.serving import answer
from tests.bot.desk.asking import Room

PAPERS = ("Callow Ledger", "Harbour Wire", "Norland Times", "Tolle Post")
CAME = "Wed, 04 Nov 2026 05:00:00 GMT"
AUTHORS = "Every evening the port of Callow is counted anew, and every morning the count is printed on the front page of the paper."
MORE = (
    "The council of Callow meets again on Thursday. Its members have read the report of the office and asked for another one by spring. "
    "Neighbours have written letters, and the office answers each of them within a month, as the rules of the town demand of it."
)


@dataclass(frozen=True, slots=True)
class Report:
    """What one paper prints of an event."""

    paper: int
    headline: str
    lede: str
    quotes: tuple[str, ...] = ()


BRIDGE = (
    Report(0, "Swing bridge at Velmar sticks for 14 hours", "The swing bridge at Velmar stuck for 14 hours on Tuesday and 26 ships waited in the Greva Sound.",
           ("“The gear was painted over twice and nobody noticed,” said Ilka Dorne, the harbour master.",
            "“We drank all the coffee we carried and then the captain's,” Runa Holm, a sailor, said.")),
    Report(1, "Velmar swing bridge stuck, 26 ships wait in Greva Sound", "Ships waited in the Greva Sound on Tuesday: 26 of them, because the Velmar swing bridge stuck for 14 hours.",
           ("“The gear was painted over twice and nobody noticed,” harbour master Ilka Dorne said.",
            "“Each hour at the bridge costs us a week of profit,” said Bero Stanic, who owns six of the ships.")),
    Report(2, "Fourteen hours without a bridge: Velmar counts 26 waiting ships", "It took 14 hours on Tuesday to free the swing bridge at Velmar, while 26 ships waited in the Greva Sound.",
           ("“A spare gear has lain in our yard since spring,” engineer Pavel Rusk said.",)),
    Report(3, "26 ships wait as the swing bridge at Velmar sticks", "Because the swing bridge at Velmar stuck, 26 ships had to wait in the Greva Sound on Tuesday, for 14 hours.",
           ("“My pupils learnt to count ships in the window,” said Leonie Hask, a teacher.",
            "“I shall ask for the minutes of every meeting,” Edda Prohl, a councillor, said.")),
)  # fmt: skip
OYSTERS = (
    Report(1, "Oyster beds of Osterna closed after 312 fall ill", "The oyster beds of Osterna were closed on Tuesday after 312 guests of the Kepler festival fell ill.",
           ("“We shut the beds before the laboratory asked us to,” said Mira Tolen, who farms there.",)),
    Report(2, "312 ill after Kepler festival: Osterna closes its oyster beds", "Osterna closed its oyster beds on Tuesday, for 312 guests had fallen ill at the Kepler festival.",
           ("“Cook them for six minutes and you are safe,” said Otto Brandt, a doctor at the Osterna clinic.",)),
)  # fmt: skip
BANK = (
    Report(0, "Meridian Bank to leave Karstad with 840 jobs", "Meridian Bank will leave Karstad next year and take 840 jobs along, it said on Tuesday.",
           ("“A bank that leaves is a shop that was never ours,” mayor Hanno Vilt said.",)),
)  # fmt: skip
EVENTS = (BRIDGE, OYSTERS, BANK)


def one_line(paper: int, headline: str, lede: str) -> tuple[Report, ...]:
    """An event that one paper reports and nobody speaks about."""
    return (Report(paper, headline, lede, (f"“We heard of it at seven and ran,” said {headline.split(maxsplit=1)[0]} Amund, a witness.",)),)


LONG = (
    *EVENTS,
    one_line(3, "Zasavje mine frees nine miners from flooded tunnel", "Nine miners came out of the Zasavje mine near Trbovlje on Tuesday, three days after a tunnel flooded."),
    one_line(2, "Hallin school wins reading prize with 61 books", "A school in Hallin won the Lindqvist prize for 61 books that its pupils wrote and bound themselves."),
    one_line(1, "Brenner tunnel shuts for repairs until 19 December", "The Brenner tunnel near Oberau shuts for repairs until 19 December, the railway said."),
    one_line(0, "Pellin bakers strike over flour from Dorn", "Bakers in Pellin went on strike on Tuesday over 48 tonnes of wet flour from the mill at Dorn."),
    one_line(3, "Gull Point wind farm stops for nesting terns", "The wind farm at Gull Point stopped 17 of its mills on Tuesday, because terns nest under them."),
    one_line(2, "Tern Island lighthouse sold for one krone", "The lighthouse of Tern Island was sold to a choir for one krone on Tuesday, with 212 steps and a leaking lamp room."),
    one_line(1, "Quarn observatory finds comet with two tails", "The observatory at Quarn found a comet with two tails on Tuesday, 93 million kilometres away."),
    one_line(0, "Salten opera cancels Tosca after stage floor breaks", "The opera in Salten cancelled 22 evenings of Tosca on Tuesday, after the floor of its stage broke."),
    one_line(3, "Fjordland ferries try rudder without oil", "Fjordland ferries tried a rudder without oil on Tuesday in the bay of Ulvik, with 7 crews on board."),
)  # fmt: skip
"""A morning of twelve events."""


def page(report: Report) -> bytes:
    """A paper's page."""
    told = "".join(f"<p>{escape(one)}</p>" for one in (report.lede, *report.quotes, MORE, AUTHORS))
    name, title = PAPERS[report.paper], escape(report.headline)
    head = f'<meta property="og:site_name" content="{name}"><title>{title} - {name}</title>'
    return f"<!doctype html><html lang=en><head>{head}</head><body><article><h1>{title}</h1>{told}</article></body></html>".encode()


def feed(here: Room, paper: int, reports: Iterable[tuple[int, Report]]) -> bytes:
    """A paper's feed with these reports."""
    site = f"http://127.0.0.1:{here.server.port}"
    items = (
        f"<title>{escape(one.headline)}</title><guid>{paper}/{number}</guid><link>{site}/{paper}/{number}</link>"
        f"<description>{escape(one.lede)}</description><pubDate>{CAME}</pubDate>"
        for number, one in reports
    )
    text = rss(*items).replace("Harbour News", PAPERS[paper], 1).replace(HOME, site, 1)
    return answer(text.encode(), Content_Type="application/rss+xml")


async def morning(here: Room, events: tuple[tuple[Report, ...], ...] = EVENTS, said: str = "", **who: object) -> Digested:
    """The digest of 8:30 with these events, in a channel that follows the four papers; ``said`` goes with ``digest add``."""
    for paper in range(len(PAPERS)):
        here.server.tell(f"/{paper}.xml", feed(here, paper, ()))
        await here.types(f"feeds add http://127.0.0.1:{here.server.port}/{paper}.xml", **who)
    await here.types(f"digest add 8:30 daily {said}", zone="Europe/Berlin", **who)
    for paper in range(len(PAPERS)):
        theirs = [(number, one) for number, event in enumerate(events) for one in event if one.paper == paper]
        here.server.tell(f"/{paper}.xml", feed(here, paper, theirs))
        for number, one in theirs:
            here.server.tell(f"/{paper}/{number}", answer(page(one)))
    (digest,) = (await here.waits("8:30")).said
    assert isinstance(digest, Digested)
    return digest


def story(digest: Digested, words: str) -> Story:
    """The story with these words in its headline."""
    return next(one for one in digest.stories if words in one.briefing.headline)


def button(told: Story, act: Act) -> Button:
    """The story's button that does this."""
    return next(one for one in told.buttons if one.act == act)
