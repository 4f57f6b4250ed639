"""Claims about what stands around an article."""

import pytest

from briefings.furniture import is_bio, is_box, is_credited, is_menu, is_notice, is_page_mark, is_words_of_the_page

FURNITURE_LINES = """LOADING...
Summarize
Share
Listen to this article
4 min read
Read more: Why the bridge was never built
112 View comments
Kommentare (48)
Lesezeit: 3 Min.
Lesen Sie auch: So kommen Pendler künftig in die Stadt
Temps de lecture : 4 min
À lire aussi : Incendies, une saison sous surveillance
Te puede interesar
Lee también: El metro cumple cien años
2 minuti di lettura
Leggi anche: La ricostruzione va a rilento
Leia também: Floresta ardida ultrapassa a média
Continua após a publicidade
© 2024 Saltmere Herald Ltd. All rights reserved.
Home News Sports Obituaries Classifieds Contact Us
Home > News > Local
@harbournews
https://harbour.example/story
Sent from my iPhone
Sign up to our free daily newsletter and never miss a story
Reporting by Arun Velde; Editing by Susan Pryce
We and our 842 partners use cookies to store and access information on your device.
Posted by u/mossyrock 5 hours ago
:eyes: 4"""

REPORT_LINES = """They were not.
No.
“One,” he says.
"Share it with nobody," she told him.
Terms of the deal were not disclosed.
First published in 1922, it sold badly.
Published in 1922, the novel made her name.
The commission said cookies would be banned from the ministry's website by the end of the year.
Advertising revenue fell by 3% in the third quarter.
I commenti del ministro hanno sorpreso l'aula.
L'accès à la plage est interdit jusqu'à lundi.
Diese Nachricht ist ein Schock für die Stadt.
Publicité mensongère : le groupe est condamné à une amende.
Source: the ministry said on Tuesday that it had none of the papers, and that it had never had them at all.
Trade strategy
New chapter in India-US relations, says Singh
Support US troops, he said.
Sharing the stage with him was the mayor."""
FURNITURE = FURNITURE_LINES.splitlines()
REPORT = REPORT_LINES.splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known_by_its_words(line: str) -> None:
    assert is_words_of_the_page(line)


@pytest.mark.parametrize("line", [line for line in REPORT if not line.startswith("Source")])
def test_a_reports_own_line_is_not_furniture(line: str) -> None:
    assert not is_words_of_the_page(line)


def test_a_long_sentence_is_not_furniture_for_its_first_word() -> None:
    assert not is_words_of_the_page(next(line for line in REPORT if line.startswith("Source")))


@pytest.mark.parametrize(
    "caption",
    [
        "The Sea Lark leaves the quay on Wednesday. Photograph: Ines Hart/Coastal Press",
        "Die geplante Talstation am Lindenufer. Foto: Peter Ahlers/dpa",
        "L’écluse de Bremont, lundi matin. © Camille Roussel / AFP",
        "Firefighters at the scene (AP Photo/Jane Doe)",
        "A flooded street in Tilbrook Credit: Dave Munt/SouthPix",
        "Residents wade through water. Getty Images",
    ],
)
def test_a_caption_is_known_by_its_credit(caption: str) -> None:
    assert is_credited(caption)


def test_a_sentence_about_a_picture_is_no_caption() -> None:
    assert not is_credited("The image: a boy holding a flag, his eyes on the sea.")


def test_a_menu_is_made_of_menu_words_alone() -> None:
    assert is_menu("News Sport Opinion Culture", at_least=3)
    assert not is_menu("News of the vote reached the harbour", at_least=2)


def test_boxes_and_page_numbers_are_known() -> None:
    assert is_box("Related articles")
    assert is_box("READ MORE CRIME NEWS")
    assert is_page_mark("Página 1 de 2")
    assert not is_page_mark("Page 2 of the report says so")


def test_a_quotation_is_never_a_notice() -> None:
    assert is_notice("By continuing to use this site, you agree to our privacy policy.")
    assert not is_notice("“By continuing to use this site, you agree to our privacy policy,” the page said.")


def test_a_bio_is_known() -> None:
    assert is_bio("Rosalind Achebe is a freelance science writer based in Lagos.")
    assert not is_bio("Rosalind Achebe writes a letter to the mayor every Friday.")
