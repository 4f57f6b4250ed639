"""What the Spanish, French and Portuguese tables promise the engine."""

import re
from collections.abc import Iterator

import pytest

from briefings.languages import es, fr, pt
from briefings.languages.lexicon import Lexicon
from briefings.languages.tables import words

LEXICONS = (es.LEXICON, fr.LEXICON, pt.LEXICON)
each = pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.code)

CHANNELS = (
    (es.LEXICON, "dijo en rueda de prensa tras el partido", "en rueda de prensa"),
    (es.LEXICON, "escribió en la red social X el lunes", "en la red social X"),
    (es.LEXICON, "señaló en un comunicado", "en un comunicado"),
    (es.LEXICON, "aseguró en una entrevista con Radio Nacional", "en una entrevista con Radio Nacional"),
    (fr.LEXICON, "a-t-il déclaré à l’AFP mardi", "à l’AFP"),
    (fr.LEXICON, "a-t-elle dit au micro de France Bleu", "au micro de France Bleu"),
    (fr.LEXICON, "écrit le ministre dans un communiqué", "dans un communiqué"),
    (fr.LEXICON, "a-t-il lancé lors d'une conférence de presse", "lors d'une conférence de presse"),
    (pt.LEXICON, "afirmou em nota a empresa", "em nota"),
    (pt.LEXICON, "disse em entrevista à Rádio Gaúcha", "em entrevista à Rádio Gaúcha"),
    (pt.LEXICON, "escreveu nas redes sociais", "nas redes sociais"),
)


def entries(lexicon: Lexicon) -> Iterator[str]:
    for name in Lexicon.__dataclass_fields__:
        value = getattr(lexicon, name)
        if isinstance(value, frozenset | dict):
            yield from value


def first_channel(lexicon: Lexicon, text: str) -> str | None:
    spans = [found.span() for pattern in lexicon.channels if (found := re.search(pattern, text, re.IGNORECASE))]
    start, end = min(spans, key=lambda span: (span[0], -span[1]), default=(0, 0))
    return text[start:end] or None


def test_an_underscore_in_a_table_is_a_space_inside_an_entry() -> None:
    assert words("fiscal_general\nportavoz") == {"fiscal general", "portavoz"}


@each
def every_entry_is_lower_case_with_single_spaces(lexicon: Lexicon) -> None:
    assert [entry for entry in entries(lexicon) if entry != " ".join(entry.lower().split())] == []


@each
def every_gendered_role_is_a_role(lexicon: Lexicon) -> None:
    assert lexicon.feminine_roles | lexicon.masculine_roles <= lexicon.role_nouns


@each
def no_role_says_both_genders(lexicon: Lexicon) -> None:
    assert lexicon.feminine_roles & lexicon.masculine_roles == frozenset()


@pytest.mark.parametrize(("lexicon", "text", "channel"), CHANNELS)
def a_channel_is_found_as_printed(lexicon: Lexicon, text: str, channel: str) -> None:
    assert first_channel(lexicon, text) == channel


@each
def no_channel_backtracks_on_a_long_line(lexicon: Lexicon) -> None:
    line = "en à em dans une entrevista con El Aa Bb nota " * 5_000
    counts = [sum(1 for _ in re.finditer(pattern, line, re.IGNORECASE)) for pattern in lexicon.channels]
    assert all(count <= 20_000 for count in counts)
