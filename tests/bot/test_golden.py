"""The command's output, kept as files a reader can open."""

import pytest

from tests.bot.golden import FOLDER, OUTPUTS, in_readme, output


@pytest.mark.parametrize("name", OUTPUTS)
def the_sample_prints_what_its_golden_file_holds(name: str) -> None:
    assert output(OUTPUTS[name]) == (FOLDER / name).read_text("utf-8")


def the_readme_shows_what_the_sample_really_prints() -> None:
    assert in_readme() == output(())
