"""``newsbrief run`` as it is, but a page may take its time: ``python -m tests.bot.patient``. For tests that hold a page while processes start."""

import sys
from dataclasses import replace
from unittest import mock

from adapters.web import fetcher
from bot import app


def main() -> int:
    """Run until stopped or killed; the exit code."""
    sys.argv[1:] = ["run"]
    with mock.patch.object(fetcher, "USUAL", replace(fetcher.USUAL, total=600.0)):
        return app.run_process()


if __name__ == "__main__":
    sys.exit(main())
