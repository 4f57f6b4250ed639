import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language import guess

SENTENCES = {
    "en": "The harbour master said that the ferry would not sail until the wind has dropped.",
    "es": "La alcaldesa dijo que el puente no se abrirá hasta que los ingenieros terminen su informe.",
    "fr": "La maire a déclaré que le pont ne sera pas ouvert avant la fin des travaux dans le quartier.",
    "de": "Die Bürgermeisterin sagte, dass die Brücke erst nach dem Ende der Arbeiten geöffnet wird.",
    "it": "La sindaca ha detto che il ponte non sarà aperto prima della fine dei lavori nel quartiere.",
    "pt": "A prefeita disse que a ponte não será aberta até o fim das obras, mas os moradores são contra.",
    "nl": "De burgemeester zei dat de brug niet wordt geopend voor het einde van de werkzaamheden.",
    "pl": "Burmistrz powiedziała, że most nie zostanie otwarty przed końcem prac, ale to może być za rok.",
    "sv": "Borgmästaren säger att bron inte ska öppnas och att det är för tidigt att ge ett datum.",
    "tr": "Belediye başkanı bu köprü için daha çok zaman gerektiğini söyledi ve her şey olarak gibi dedi.",
    "ru": "Мэр сказала, что мост не откроют до конца года, так как работы ещё не закончены и всё это не так.",
    "uk": "Мерка сказала, що міст не відкриють до кінця року, але це також було від початку так.",
    "el": "Η δήμαρχος είπε ότι η γέφυρα δεν θα ανοίξει φέτος.",
    "ar": "قالت رئيسة البلدية إن الجسر لن يفتح قبل نهاية العام في هذا الحي من المدينة.",
    "fa": "شهردار گفت که این پل تا پایان سال باز نمی شود و برای آن از شهر کمک خواست.",
    "he": "ראש העיר אמרה כי הגשר לא ייפתח עד סוף השנה וגם לא אחרי זה.",
    "hi": "मेयर ने कहा कि यह पुल साल के अंत तक नहीं खुलेगा और इस पर काम है।",
    "ja": "市長は橋が年末まで開通しないと発表した。",
    "zh": "市长表示，这座桥在年底前不会开放。",
    "ko": "시장은 다리가 연말까지 열리지 않을 것이라고 말했다.",
    "th": "นายกเทศมนตรีกล่าวว่าสะพานจะไม่เปิด",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_one_sentence_shows_its_language(code: str) -> None:
    assert guess(SENTENCES[code]) == code


@pytest.mark.parametrize("text", ["", "   ", "12:30", "Hello", "Berlin, London, Paris", "lorem ipsum dolor sit amet", "\ud800\x00"])
def test_what_shows_no_language_is_und(text: str) -> None:
    assert guess(text) == "und"


def test_a_mixture_of_two_languages_is_und() -> None:
    assert guess(SENTENCES["en"] + " " + SENTENCES["de"]) == "und"


def test_a_foreign_name_does_not_turn_the_language() -> None:
    assert guess(SENTENCES["en"] + " The film is called “Der Himmel über Berlin”, in Japan ベルリン・天使の詩.") == "en"


@given(st.text())
def test_every_text_gets_a_code(text: str) -> None:
    assert guess(text).islower()


def test_a_long_text_is_judged_by_its_beginning() -> None:
    assert guess(SENTENCES["en"] * 100 + SENTENCES["de"] * 10_000) == "en"
