"""``python -m tests.fresh``: a clone in an empty folder, with a clean home and nothing but a PATH, does what the README's first two commands say; timed and shown.

What is committed is cloned. It needs the network, for the libraries, so it is no part of the tests. Where a machine reaches its package index only by variables
of its own, name them: ``--keep PIP_CERT``.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+\S*")
COMMANDS: Mapping[str, tuple[str, ...]] = {"run": ("make", "run"), "test": ("make", "test")}
GRACE = 60.0
"""Seconds after Ctrl-C until a program that does not stop is ended."""


@dataclass(slots=True)
class Outcome:
    """One command: its exit code, how long it took, and when it first said what matters, in seconds."""

    command: str
    code: int = 1
    seconds: float = 0.0
    address: float | None = None
    page: str = ""

    def told(self) -> str:
        """A line of the table at the end."""
        served = f", served after {self.address:.1f} s ({self.page}), then Ctrl-C" if self.address is not None else ""
        return f"{self.command:<10} exit code {self.code}, {self.seconds:7.1f} s{served}"


def environment(folder: Path, keep: list[str]) -> dict[str, str]:
    """Nothing but a PATH with this Python as ``python3.11``, and an empty home."""
    tools, home = folder / "bin", folder / "home"
    tools.mkdir()
    home.mkdir()
    (tools / "python3.11").symlink_to(os.path.realpath(sys.executable))
    kept = {name: os.environ[name] for name in keep if name in os.environ}
    return {"PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin", "HOME": str(home), **kept}


def ran(name: str, where: Path, environ: Mapping[str, str]) -> Outcome:
    """Run one command and show what it says; one that serves is asked for its page and stopped with Ctrl-C."""
    outcome, begun = Outcome(" ".join(COMMANDS[name])), time.monotonic()
    sys.stdout.write(f"\n$ {outcome.command}\n")
    program = subprocess.Popen(
        COMMANDS[name], cwd=where, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    assert program.stdout
    for line in program.stdout:
        passed = time.monotonic() - begun
        sys.stdout.write(f"{passed:7.1f} s  {line}")
        sys.stdout.flush()
        found = ADDRESS.search(line)
        if name == "run" and found and outcome.address is None:
            outcome.address, outcome.page = passed, asked(found[0].rstrip(".,"))
            os.killpg(program.pid, signal.SIGINT)
    outcome.code = program.wait(GRACE)
    outcome.seconds = time.monotonic() - begun
    return outcome


def asked(address: str) -> str:
    """What a browser would get at an address."""
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=10) as page:
            return f"{address} answered {page.status}, {len(page.read())} bytes"
    except OSError as error:
        return f"{address} did not answer: {error}"


def main() -> int:
    """Clone, run, tell."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fresh", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=COMMANDS, help="only one of the two commands")
    parser.add_argument("--keep", action="append", default=[], metavar="NAME", help="a variable to keep from this environment")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fresh-") as made:
        folder = Path(made)
        environ = environment(folder, options.keep)
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder / "newsbrief")], check=True)
        sys.stdout.write(f"environment: {' '.join(environ)}\n")
        outcomes = [ran(name, folder / "newsbrief", environ) for name in ([options.only] if options.only else COMMANDS)]
    sys.stdout.write("\n" + "".join(f"{one.told()}\n" for one in outcomes))
    return int(any(one.code and one.address is None for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
