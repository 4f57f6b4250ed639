"""``python -m tests.kills [KILLS] [SEED]``: 200 kills unless said otherwise; the exit code is 1 when anything was lost or doubled."""

import sys
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.delivery import POINTS
from tests.kills.killing import RANDOM, killing


def main(kills: int = 200, seed: int = 1) -> int:
    with TemporaryDirectory() as folder, killing(Path(folder), seed) as one:
        for point in cycle((*POINTS, RANDOM)):
            if one.kills >= kills:
                break
            one.round(point)
            sys.stderr.write(f"\r{one.kills} kills")
        sys.stderr.write("\r")
        print(one.table())
        return int(one.wrong() != (0, 0) or not one.in_order())


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
