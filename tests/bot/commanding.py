"""The command, run in this process or as a process of its own."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.app import Streams, run

SAVE = "NEWSBRIEF_BRIEFING__SAVE"
"""Whether the command keeps what it briefs; off in tests, but for those about it."""
PLAYGROUND = "NEWSBRIEF_PLAYGROUND__ON"
ROOT = Path(__file__).resolve().parents[2]

ARTICLE = """The river Tolle will be dredged this summer

The river Tolle will be dredged between the two bridges this summer, the water board decided on Monday. The work costs 4.2 million euros.

"We cannot wait for another flood," board chair Anke Brandt said. She expects the work to last eleven weeks, and the mills upstream to stay open.

Farmers along the lower river had asked for a weir instead. The board will look at a weir again in 2031.
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """What a run of the command left."""

    code: int
    out: str
    err: str


class Heard(io.TextIOWrapper):
    """A text stream over bytes in memory, which can be read when the command has ended."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8", newline="\n")

    @property
    def text(self) -> str:
        """All that was written."""
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode()


def newsbrief(*arguments: str, stdin: bytes = b"", environ: Mapping[str, str] | None = None) -> Ended:
    """Run the command in this process."""
    out, err = Heard(), Heard()
    code = run(arguments, Streams(Heard(stdin), out, err, environ or {}))
    return Ended(code, out.text, err.text)


def environment(**more: str) -> dict[str, str]:
    """This process's environment without any setting of ours; the playground is on only in tests about it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSBRIEF_")}
    return {**kept, "PYTHONPATH": str(ROOT), SAVE: "false", PLAYGROUND: "false", **more}


def process(*arguments: str, stdin: bytes = b"", folder: Path = ROOT, **environ: str) -> Ended:
    """Run the command as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments], input=stdin, capture_output=True, cwd=folder, env=environment(**environ), check=False
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
