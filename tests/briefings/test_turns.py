"""Asides inside the marks, and dialogue that dashes open."""

import pytest

from briefings.languages import fr
from briefings.marks import find
from briefings.models import Article, Section
from briefings.quotes import find_quotes
from briefings.turns import turns


def quoted(text: str, language: str) -> list[str]:
    spans, at = [], 0
    for paragraph in text.split("\n\n"):
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [quote.words for quote in find_quotes(Article(text, (Section(tuple(spans)),), language=language))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Je pars, a-t-elle dit, et je ne reviendrai pas. »", ["Je pars", "et je ne reviendrai pas."]),
        ("« Je pars, s’insurge Nadia Ferhat. On m’a trahie. »", ["Je pars", "On m’a trahie."]),
        ("« Non ! a crié Paul Derrien, je ne signerai pas. »", ["Non !", "je ne signerai pas."]),
        ("« Ma mère, qui avait raison, est partie hier. »", ["Ma mère, qui avait raison, est partie hier."]),
        ("« Si, dit mon père, la mer monte, il faut partir. »", ["Si, dit mon père, la mer monte, il faut partir."]),
    ],
)
def a_french_aside_is_cut_out_of_its_quotation(text: str, words: list[str]) -> None:
    assert quoted(f"Nadia Ferhat a pris la parole. {text}", "fr") == words


def a_spanish_aside_between_dashes_is_cut_out() -> None:
    text = "«Volveremos a casa —prometió Iker Mendoza— y seremos más fuertes que nunca»."
    assert quoted(text, "es") == ["Volveremos a casa", "y seremos más fuertes que nunca"]


def a_dash_after_the_attribution_opens_the_speech_again() -> None:
    text = "— Não vou renunciar — disse Caio Lacerda. — Tenho o apoio de todos."
    assert quoted(text, "pt") == ["Não vou renunciar", "Tenho o apoio de todos."]


def a_list_of_dashed_items_holds_no_speech() -> None:
    assert quoted("La ley prevé:\n\n— Más becas para todos\n\n— Menos horas de clase", "es") == []


def an_english_dash_opens_no_turn() -> None:
    assert quoted("— Nothing to declare — said the man at the gate.", "en") == []


@pytest.mark.parametrize("text", ["« a, dit-il, " * 10_000 + "»", "— a — dijo b " * 40_000, "«a —dijo " * 5_000])
def a_megabyte_of_openings_is_read_through(text: str) -> None:
    paragraphs = ((0, len(text)),)
    found = turns(text, paragraphs, find(text, paragraphs), fr.LEXICON)
    assert [one.outer_start for one in found] == sorted(one.outer_start for one in found)
