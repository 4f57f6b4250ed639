"""Every scene can be drawn, shows what its blocks say, and has its picture."""

import pytest
from lxml import html as lxml_html

from tests.pictures import blockkit, discordkit
from tests.pictures.__main__ import FOLDER
from tests.pictures.scenes import SCENES


@pytest.mark.parametrize("name", SCENES)
def every_scene_is_drawn_with_words_in_it(name: str) -> None:
    drawn = lxml_html.fromstring(SCENES[name]())
    assert len(" ".join(map(str, drawn.itertext())).split()) > 5


@pytest.mark.parametrize("name", SCENES)
def every_scene_has_its_picture_and_it_is_small(name: str) -> None:
    assert (FOLDER / f"{name}.png").stat().st_size < 80_000


def test_words_in_a_picture_are_escaped() -> None:
    block = {"type": "header", "text": {"type": "plain_text", "text": "<b>A</b>", "emoji": False}}
    assert "&lt;b&gt;A&lt;/b&gt;" in blockkit.shown([block])
    assert "&lt;b&gt;A&lt;/b&gt;" in discordkit.shown([{"type": 10, "content": "<b>A</b>"}])
