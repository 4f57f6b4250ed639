"""Where sentences begin and end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import sentences

# Each case is one paragraph with its sentences divided by " | ", or by "| " where no space stands between them.
CASES = {
    "en": [
        'He praised a "roadmap for deeper collaboration ahead." | "It underscores our commitment," he added. | Singh agreed.',
        "She was born in the U.S. | He was not. | The U.S. Army came with Mr. Jones and Dr. Adams.",
        "S Jaishankar met J. K. Rowling. | John F. Kennedy and George W. Bush did not.",
        "Sales rose 5.4 percent to $3.2 million. | The rest fell.",
        "It went on... and on. | Then it stopped... | Nobody knew why.",
        "“We waited. Nobody came.” | The crew left. | “Fine,” he said. | “Let us go.”",
        "'I can't. I won't,' he said. | 'It is over.' | The players' union agreed.",
        "The answer was no. | No. 5 was next, see No. 7 and vol. 3.",
        "Doors open at 9 a.m. Monday. | They close at 5 p.m. | Police will be there until 11 p.m. EST.",
        "Acme Inc. sued Bolt Corp. Chief Ana Li. | The case goes on.",
        '"Why now?" Smith asked. | "Is it over?" | Then he left.',
        "He gave up on Plan B. | Then he left. | So am I. | Nobody else is.",
        "Rep. Li (R-Fla.) spoke. | (He was late.) | Then Sen. Poe did.",
        "Prices rose on Friday. | iPhone sales did not. | eBay gained.",
        "1. Boil the water. | 2. Wait.",
        "Yahoo! is up. | Is it? | Yes!",
        "He said it on Oct. 31. | On Nov. 2 he left.",
        "The rate is 3.5% vs. 4% before. | Gen. Lee said: “No.” | Then he sat.",
        "It cost him (he said. No more.) a lot. | Fine.",
        "Ties were “strong.”[1] | They last.",
        "The J.P. Morgan bank rose. | St. Louis fell.",
        "It ended on Friday.| The company grew.",
        "“Stay.”| “No.”",
    ],
    "es": [
        "¿Qué pasó? | ¡Nada! | El Sr. Pérez dijo: «Vamos. Ya es hora.» | Luego se fue.",
        "EE. UU. ganó. | La Dra. Ruiz, no. | Costó 3.500 euros. | «No sé», dijo.",
        "“No sé. Quizá”, dijo. | ¿Y usted?",
    ],
    "fr": [
        "Il a dit : « Je pars. Je reviens. » | Puis il est parti. | M. Macron est là.",
        "« Est-ce fini ? », a demandé Mme Roy. | Rien ! | J.-C. Martin se tait.",
        "Il « doute ». | « Non. » | Elle part.",
    ],
    "de": [
        "Er kam am 3. Mai. | „Das ist gut. Wirklich gut“, sagte er. | Dr. Meyer kam z. B. gestern.",
        "Im 18. Jahrhundert war das anders. | Es war 2019. | Danach kam der 2. Weltkrieg nicht.",
        "»Das war knapp. Sehr knapp«, sagte sie. | Die Firma u. a. Siemens schwieg. | „Nein.“ | Dann ging er.",
    ],
    "it": ["Il dott. Rossi e l'on. Bianchi tacciono. | «Basta. È finita», ha detto. | La Rai S.p.A. no. | Costa 3,5 euro."],
    "pt": ["O Sr. Silva saiu. | A Dra. Lima disse: “Não sei. Talvez.” | Depois, foi-se. | Art. 5 vale."],
    "ar": ["قال الرئيس إنه سعيد. | هل ذهب؟ | نعم."],
    "ur": ["وہ گیا۔ | وہ آیا۔"],
    "hi": ["वह गया। | वह आया। | ठीक है?"],
    "ja": ["彼は行った。| 「はい。そうです。」と言った。| 終わり。"],
    "zh": ["他走了。| 他说：“好的。走吧。”| 结束！"],
    "und": ["Mr. Smith left. | He will not. | Then came J. Doe."],
}


@pytest.mark.parametrize(("language", "marked"), [(language, marked) for language, cases in CASES.items() for marked in cases])
def test_a_paragraph_is_cut_where_an_editor_would(language: str, marked: str) -> None:
    wanted = [piece.strip() for piece in marked.split("|")]
    text = marked.replace(" | ", " ").replace("| ", "")
    assert [text[a:b] for a, b in sentences.split(text, 0, len(text), language)] == wanted


def test_quotations_are_cut_when_only_their_weight_matters() -> None:
    text = "“We waited. Nobody came,” he said."
    assert [text[a:b] for a, b in sentences.inside(text, 0, len(text), "en")] == [
        "“We waited.",
        "Nobody came,” he said.",
    ]


def test_spans_point_into_the_whole_text() -> None:
    text = "Not this. One here. Two here. Nor this."
    assert [text[a:b] for a, b in sentences.split(text, 10, 29, "en")] == ["One here.", "Two here."]


def test_an_unclosed_quotation_runs_to_the_end_of_its_paragraph() -> None:
    text = "He said: “We are here. We stay."
    assert sentences.split(text, 0, len(text), "en") == ((0, len(text)),)


PIECES = st.lists(st.sampled_from([*"\"'“”„«».!?…()[] \n\u00a0\x00\ud800aB1", "Mr.", "U.S.", "said", "。", "।", " The "]), max_size=60)


@settings(deadline=None)
@given(st.one_of(st.text(), PIECES.map("".join)), st.sampled_from([*CASES, "xx", ""]))
def test_any_text_is_covered_by_sentences_in_order_without_the_space_around_them(text: str, language: str) -> None:
    for spans in (sentences.split(text, 0, len(text), language), sentences.inside(text, 0, len(text), language)):
        rest, last = [], 0
        for a, b in spans:
            assert last <= a < b <= len(text)
            assert text[a:b] == text[a:b].strip()
            rest.append(text[last:a])
            last = b
        assert not "".join([*rest, text[last:]]).strip()


@pytest.mark.parametrize("unit", ["a", "word. ", '"', 'He said. "Go" (', "'a. ", ". ", "“ ", "a.' ", "( ", "Mr. ", " ", "He’s 'a"])
def test_a_megabyte_on_one_line_is_cut(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert sum(b - a for a, b in sentences.split(text, 0, len(text), "en")) <= len(text)
