"""What holds for all tests: nothing they brief or follow lands among the data of the person who runs them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.commanding import SAVE


@pytest.fixture(scope="session", autouse=True)
def own_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for data of this session's own; the command keeps what it briefs only where a test is about that."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_DATA_HOME", str(folder))
        patch.setitem(os.environ, SAVE, "false")
        yield folder
