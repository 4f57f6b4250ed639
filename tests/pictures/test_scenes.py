"""Every scene has its picture; that each is drawn with all its words is seen in tests/browser."""

import pytest

from tests.pictures.__main__ import FOLDER
from tests.pictures.scenes import SCENES


@pytest.mark.parametrize("name", SCENES)
def every_scene_has_its_picture_and_it_is_small(name: str) -> None:
    assert (FOLDER / f"{name}.png").stat().st_size < 80_000
