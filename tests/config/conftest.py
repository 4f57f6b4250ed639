"""Settings of nobody: an empty folder and no variable of ours."""

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in list(os.environ):
        if name.upper().startswith("NEWSBRIEF_") or name.upper() == "SLACK_API_URL":
            monkeypatch.delenv(name)
