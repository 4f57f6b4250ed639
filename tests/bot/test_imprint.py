"""The imprint changes whenever the engine does, and only then."""

from pathlib import Path

import pytest

from bot import imprint as module
from bot.imprint import LETTERS, imprint


@pytest.fixture(autouse=True)
def _afresh() -> None:
    imprint.cache_clear()


def test_one_engine_has_one_imprint_that_fits_into_the_store() -> None:
    first = imprint()
    imprint.cache_clear()
    assert imprint() == first
    assert len(first) == LETTERS <= 40


def a_changed_line_of_the_engine_changes_the_imprint(monkeypatch: pytest.MonkeyPatch) -> None:
    first, sources = imprint(), module._sources
    imprint.cache_clear()

    def changed(folder: Path) -> list[tuple[str, bytes]]:
        (name, content), *others = sources(folder)
        return [(name, content + b"#"), *others]

    monkeypatch.setattr(module, "_sources", changed)
    assert imprint() != first


def test_another_release_of_a_library_changes_the_imprint(monkeypatch: pytest.MonkeyPatch) -> None:
    first = imprint()
    imprint.cache_clear()
    monkeypatch.setattr(module, "_release", lambda name: f"{name} 99")
    assert imprint() != first


def every_module_of_the_engine_counts() -> None:
    import briefings

    names = {name for name, _ in module._sources(Path(str(briefings.__file__)).parent)}
    assert {"brief.py", "languages/de.py", "weights.py"} <= names


def test_an_engine_without_sources_has_the_imprint_of_what_was_compiled(tmp_path: Path) -> None:
    (tmp_path / "brief.pyc").write_bytes(b"compiled")
    assert module._sources(tmp_path) == [("brief.pyc", b"compiled")]


def a_folder_without_an_engine_is_said_to_hold_none(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="holds no engine"):
        module._sources(tmp_path)
