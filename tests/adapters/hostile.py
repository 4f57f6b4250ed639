"""Articles, lists and buttons made to break a message; the same for the same seed."""

import random
from dataclasses import replace

from adapters.chat import Button, Item
from briefings.models import Article, Briefing, KeyPoint, Quote, Section
from briefings.quoted import Quoted

ATTACKS = (
    "<!channel>", "<!here|here>", "<!everyone>", "<@U012ABCDEF>", "<#C012ABCDEF|general>", "<!subteam^S012|@team>", "@channel", "@here", "@everyone",
    "<https://evil.example|https://bank.example>", "<mailto:a@evil.example|write>", "[press](https://evil.example)", "https://evil.example/a?b=1&c=2",
    "www.bank.example", "bank.example", "*bold*", "_italic_", "~gone~", "`code`", "```\nblock\n```", ":tada:", ":skin-tone-3:", "> quoted", "&gt; quoted",
    "&lt;!channel&gt;", "&amp;lt;!here&amp;gt;", "<!date^1392734382^{date}|now>", "<script>alert(1)</script>", "{{x}}", '{"type":"section"}', "\\", '"', "'", "\u0000",
    "\u001b[31m", "\u0007", "\u202eesrever\u202c", "\u2066hid\u2069", "\u200b\u200b", "\u2060", "\ufeff", "\u00ad", "\u3164", "\u115f", "\u034f", "\ud800", "\udfff\ud83d",
    "\U000e0041\U000e0042", "\u180e", "\uffa0", "\ufff9x\ufffb", "👩\u200d👩\u200d👧\u200d👦", "👍🏿", "🇩🇪🇫🇷🇺🇸", "e" + "\u0301" * 40, "각", "ﷺ", "שלום", "مرحبا", "日本語の文章です。",
    "\r\n\r\n", "\u2028", "\u2029", "\t", "|", "||", "<>", "<", ">", "&", "<https://evil.example>", "https://bank.example@evil.example/", "U.S. a.m.",
    "<@!80351110224678912>", "<@&165511591545143296>", "<#103735883630395392>", "<t:1618953630:R>", "<:mmLol:216154654256398347>", "<a:b:392938283556143104>",
    "</airhorn:816437322781949972>", "<id:customize>", "<+15551234567>", "<a@evil.example>", "# big", "## big", "-# tiny", "> > said", ">>> all of it", "- one", "1. one",
    "12. twelve", "__under__", "~~gone~~", "||hidden||", "**loud**", "***", "[x](<https://evil.example> 'title')", "](https://evil.example)", "[", "]", "](", "[a](b)[c",
    "discord.gg/abcdef", "https://discord.gg/abcdef", "discordapp.com/invite/abcdef", "dis.gd/x", "\\\\", "\\*", "¯\\_(ツ)_/¯", ":100:", "8:30:00", "``", "`` ` ``",
)  # fmt: skip
LENGTHS = (0, 1, 3, 20, 60, 74, 75, 76, 149, 150, 151, 300, 2_990, 3_001, 9_000, 14_000, 40_000)
URLS = (
    None, "https://example.com/a", "https://example.com/" + "a" * 4_000, "javascript:alert(1)", "data:text/html,x", "https://evil.example/?a=|b>*_~`&<!channel>",
    "http://example.com/ü?q=ü", "https://bücher.example/a", "https://bank.example@evil.example/", "https://[::1]/x", "https://a b", "//x", "https://", "ftp://x/y",
    "https://example.com/\u202eevil", "https://example.com/\u3164", "https://example.com/a#frag:~:text=old", "https://exa\u0301mple.com/", "HTTPS://EXAMPLE.COM/%zz%20(a)'\"",
)  # fmt: skip
WORDS = "the council voted on Monday to dredge the river before winter comes and nobody knew why".split()
MIXED = ATTACKS * (2 * len(WORDS)) + (*WORDS,) * (3 * len(ATTACKS))
"""Two attacks to three words."""


class Maker:
    """Makes hostile things out of one seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - the same articles at every run, no secret

    def text(self, most: int | None = None) -> str:
        """Words and attacks, up to an awkward length."""
        length = self.dice.choice(LENGTHS[:12] if self.dice.random() < 0.9 else LENGTHS)
        solid, parts, letters = self.dice.random() < 0.15, list[str](), 0
        while letters < length:
            drawn = self.dice.choices(MIXED, k=1 + (length - letters) // 6)  # many in one call: ten million are drawn for one platform
            parts += drawn
            letters += sum(map(len, drawn))
        return ("" if solid else " ").join(parts)[: min(length, most or length)]

    def url(self) -> str | None:
        return self.dice.choice(URLS)

    def several(self, most: int) -> range:
        return range(self.dice.choice((0, 1, 2, 3, most)))

    def briefing(self) -> Briefing:
        """A briefing whose points and quotes are really in its text."""
        said = [self.text() or "x" for _ in self.several(self.dice.choice((6, 30, 90)))]
        told = [self.text() or "x" for _ in self.several(self.dice.choice((6, 20)))]
        text = "\n\n".join([*told, *(f"“{words}”" for words in said)])
        article = Article(
            text, (Section(((0, len(text)),)),), self.text(), self.text(), tuple(self.text() for _ in self.several(4)), self.text(),
            self.dice.choice((None, "2026-05-04", "2026-05-04T09:30:00+02:00", self.text())), self.dice.choice((None, self.text())), "en",
            self.url(), self.url(),
        )  # fmt: skip
        points = tuple(KeyPoint(words, text.find(words), text.find(words) + len(words)) for words in told)
        quotes = tuple(self._quote(words, text) for words in said)
        notes = tuple(self.text() for _ in self.several(20))
        return Briefing(article, "full", self.text(), points, quotes, len(quotes), 10, 1, notes)

    def _quote(self, words: str, text: str) -> Quote:
        start = text.find(words)
        speaker = self.dice.choice((None, self.text(), "Ana Ruiz"))
        channel = self.dice.choice((None, self.text() or None, "told reporters"))
        return Quote(
            words, start, start + len(words), speaker, self.dice.choice((None, self.text())), channel, confidence=self.dice.random()
        )

    def buttons(self) -> tuple[Button, ...]:
        return tuple(Button(self.text(), "save", self.text(), self.dice.random() < 0.2) for _ in self.several(self.dice.choice((7, 40))))

    def items(self) -> tuple[Item, ...]:
        buttons = self.dice.random() < 0.5
        return tuple(
            Item(self.text(), self.url(), self.text(), self.buttons() if buttons else ()) for _ in self.several(self.dice.choice((8, 120)))
        )


def credited(briefing: Briefing) -> Briefing:
    """The briefing with every speaker sure."""
    return replace(briefing, quotes=tuple(replace(quote, confidence=1.0) for quote in briefing.quotes))


def others(maker: Maker) -> tuple[Quoted, ...]:
    """Quotes of other sources, out of hostile articles, by hostile names."""
    found = (credited(maker.briefing()) for _ in maker.several(4))
    return tuple(Quoted(one.quotes[0], one, maker.text()) for one in found if one.quotes)
