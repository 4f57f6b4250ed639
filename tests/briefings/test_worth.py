"""Which words of an article its summary is likely to have."""

from briefings.worth import worths

SENTENCES = [["bank", "rais", "rate"], ["bank", "clerk"], ["soup", "2031"], ["soup", "tram"]]
NONE = [0.0] * len(SENTENCES)


def test_a_word_of_the_headline_is_worth_more_than_any_other() -> None:
    found = worths(SENTENCES, NONE, {"rate"}, set())
    assert max(found, key=lambda stem: found[stem]) == "rate"
    assert found["rate"] > worths(SENTENCES, NONE, set(), set())["rate"]


def test_a_word_of_the_dek_is_worth_more() -> None:
    assert worths(SENTENCES, NONE, set(), {"clerk"})["clerk"] > worths(SENTENCES, NONE, set(), set())["clerk"]


def test_a_word_that_returns_is_worth_more_than_one_said_once() -> None:
    found = worths(SENTENCES, NONE, set(), set())
    assert found["bank"] > found["rais"]
    assert found["soup"] > found["tram"]


def test_an_early_word_is_worth_more_than_a_late_one() -> None:
    found = worths(SENTENCES, NONE, set(), set())
    assert found["rais"] > found["tram"]


def test_a_word_that_only_quotations_have_is_worth_less() -> None:
    assert worths(SENTENCES, [0.0, 0.0, 0.0, 0.9], set(), set())["tram"] < worths(SENTENCES, NONE, set(), set())["tram"]


def test_every_worth_is_a_likelihood() -> None:
    assert all(0 < value < 1 for value in worths(SENTENCES, NONE, {"bank"}, {"bank"}).values())
    assert worths([], [], {"bank"}, set()) == {}
