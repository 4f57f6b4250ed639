"""``newsbrief run`` as it is, with a clock that is some seconds ahead: ``python -m tests.bot.ahead SECONDS [LEAD]``.

Digests are gathered ``LEAD`` seconds before their minute, a few unless it is said.
"""

import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from unittest import mock

from bot import app, running, wires
from bot.posting import Habits
from config.settings import Settings
from tests.bot.ringing import told_to_apscheduler

LEAD = 4.0


@dataclass(frozen=True, slots=True)
class Ahead:
    """The machine's clock, some time ahead."""

    by: timedelta

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + self.by

    def __call__(self) -> datetime:
        return self.now


def main() -> int:
    """Run until stopped or killed; the exit code."""
    ahead, lead = (float(one) for one in (*sys.argv[1:], str(LEAD))[:2])
    clock, usual = Ahead(timedelta(seconds=ahead)), wires.habits

    def hasty(settings: Settings) -> Habits:
        return replace(usual(settings), lead=timedelta(seconds=lead))

    sys.argv[1:] = ["run"]
    with told_to_apscheduler(clock), mock.patch.object(running, "now", clock), mock.patch.object(wires, "habits", hasty):
        return app.run_process()


if __name__ == "__main__":
    sys.exit(main())
