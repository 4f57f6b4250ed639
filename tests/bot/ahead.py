"""``newsbrief run`` as it is, with a clock that is some seconds ahead and digests gathered a little before their minute: ``python -m tests.bot.ahead SECONDS``."""

import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from unittest import mock

from bot import app, running, wires
from bot.posting import Habits
from config.settings import Settings
from tests.bot.ringing import told_to_apscheduler

LEAD = timedelta(seconds=4)


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
    clock, usual = Ahead(timedelta(seconds=float(sys.argv[1]))), wires.habits

    def hasty(settings: Settings) -> Habits:
        return replace(usual(settings), lead=LEAD)

    sys.argv[1:] = ["run"]
    with told_to_apscheduler(clock), mock.patch.object(running, "now", clock), mock.patch.object(wires, "habits", hasty):
        return app.run_process()


if __name__ == "__main__":
    sys.exit(main())
