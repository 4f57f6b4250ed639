"""Every scene has its picture; that each is drawn with all its words is seen in tests/browser."""

import pytest
from lxml import html as lxml_html

from tests.pictures.__main__ import FOLDER
from tests.pictures.scenes import PAGES, SCENES


@pytest.mark.parametrize("name", [*PAGES, *SCENES])
def every_scene_has_its_picture_and_it_is_small(name: str) -> None:
    assert (FOLDER / f"{name}.png").stat().st_size < 80_000


@pytest.mark.parametrize("name", PAGES)
def every_page_is_drawn_with_words_in_it(name: str) -> None:
    assert len(" ".join(map(str, lxml_html.fromstring(PAGES[name]()).itertext())).split()) > 50
