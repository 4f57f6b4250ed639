import pytest

from briefings.languages import lexicon
from briefings.marks import find
from briefings.models import Article, Quote, Section
from briefings.quotes import find_quotes


def quotes(text: str, language: str) -> tuple[Quote, ...]:
    return find_quotes(Article(text=text, sections=(Section(((0, len(text)),)),), language=language))


def speakers(text: str, language: str) -> list[str | None]:
    return [quote.speaker for quote in quotes(text, language)]


@pytest.mark.parametrize("word", ["wasserbauministerin", "cdu-landeschef", "nebenklageanwalt"])
def test_a_german_role_is_known_inside_any_compound(word: str) -> None:
    table = lexicon("de")
    assert table is not None
    assert word in table.role_nouns


def test_an_everyday_german_word_is_no_role() -> None:
    table = lexicon("de")
    assert table is not None
    assert not [word for word in ("wasser", "fenster", "sicherheit") if word in table.role_nouns]


def test_a_name_without_a_known_first_name_is_found_in_german() -> None:
    assert speakers("Ijuro Tamsen kam spät. „Die Brücke ist fertig“, sagte Tamsen.", "de") == ["Ijuro Tamsen"]


def test_a_german_article_with_an_age_takes_up_the_person_of_that_age() -> None:
    text = "Karl Bessel, 68, traf Uwe Tamsen, 40. „Die Brücke ist fertig“, sagte der 68-Jährige."
    assert speakers(text, "de") == ["Karl Bessel"]


def test_a_subject_that_italian_leaves_out_is_the_one_before() -> None:
    text = "Anna Bruni è arrivata tardi. «Il ponte riaprirà a maggio», ha aggiunto."
    assert speakers(text, "it") == ["Anna Bruni"]


def test_an_office_with_its_field_is_the_role_of_the_name_after_it() -> None:
    (quote,) = quotes("«Il ponte riaprirà», ha spiegato l'assessore ai Lavori pubblici Carlo Manni.", "it")
    assert (quote.speaker, quote.role) == ("Carlo Manni", "assessore ai Lavori pubblici")


def test_a_quotation_opened_low_may_close_with_a_straight_mark() -> None:
    text = '„Die Brücke ist fertig", sagte Anna Bruhn.'
    assert [text[one.start : one.end] for one in find(text, [(0, len(text))])] == ["Die Brücke ist fertig"]
