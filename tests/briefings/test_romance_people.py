"""Offices, second names and surnames as Spanish, French and Portuguese news prints them."""

import pytest

from briefings.models import Article, Quote, Section
from briefings.quotes import find_quotes


def last_quote(text: str, language: str) -> Quote:
    return find_quotes(Article(text, (Section(((0, len(text)),)),), language=language))[-1]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("es", "«Habrá fondos», dijo la ministra de Hacienda, Elena Robles.", "ministra de Hacienda"),
        ("es", "El exgerente de la constructora Hormisol, Fulgencio Pardo, dijo: «No sé nada».", "exgerente de la constructora Hormisol"),
        ("fr", "« C’est injuste », a réagi le maire de Lyon Grégory Duval.", "maire de Lyon"),
        ("pt", 'O procurador da República Heitor Valadão disse: "Há provas".', "procurador da República"),
        ("pt", 'O ex-diretor do Ministério da Saúde Silas Portela afirmou: "Eu não sabia".', "ex-diretor do Ministério da Saúde"),
    ],
)
def an_office_with_its_of_part_is_the_role_of_the_name_after_it(language: str, text: str, role: str) -> None:
    assert last_quote(text, language).role == role


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("es", "Marta Gil salió tarde. «Hubo avances», aseguró la funcionaria.", "Marta Gil"),
        ("fr", "Sergio Mazères est sorti furieux. « On a mal joué », peste le technicien gardois.", "Sergio Mazères"),
        ("pt", 'Graça Lemos leu a sentença. "A arguida sabia de tudo", sublinhou a magistrada.', "Graça Lemos"),
    ],
)
def a_second_name_of_the_right_gender_means_the_person_named_last(language: str, text: str, speaker: str) -> None:
    assert last_quote(text, language).speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("es", "Elena Robles fue detenida. «Hay indicios», aseguró el funcionario.", "Elena Robles"),
        ("fr", "Manon Terrier a disparu. « Nous cherchons encore », a indiqué la procureure.", "Manon Terrier"),
    ],
)
def an_office_of_its_own_or_of_the_other_gender_is_somebody_else(language: str, text: str, person: str) -> None:
    quote = last_quote(text, language)
    assert not (quote.credited and quote.speaker == person)


def a_surname_keeps_its_capitalised_article() -> None:
    assert last_quote("« La mer est trop haute », prévient Yann Le Goff.", "fr").speaker == "Yann Le Goff"


def a_verb_in_the_perfect_after_a_comma_is_no_role() -> None:
    quote = last_quote("Le préfet, Mathieu Fargeas, a requis cinq agents. « Nous tiendrons », a-t-il dit.", "fr")
    assert (quote.speaker, quote.role) == ("Mathieu Fargeas", "préfet")


def a_title_that_is_also_a_pronoun_opens_a_name() -> None:
    quote = last_quote("« On lui a pris sa confiance », a plaidé leur avocate, Me Leïla Bouzid.", "fr")
    assert (quote.speaker, quote.role) == ("Leïla Bouzid", "leur avocate")


def an_elided_que_is_read_as_a_word_of_its_own() -> None:
    assert last_quote("« Je pars demain », dit Nadia Ferhat, qu’on attendait à Lyon.", "fr").speaker == "Nadia Ferhat"
