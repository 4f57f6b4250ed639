"""The command ``newsbrief``; ``python -m bot`` is the same."""

import sys


def main() -> int:
    """Run the command on this process's arguments and streams; the exit code."""
    try:
        return _start()
    except KeyboardInterrupt:  # while the modules are still coming in
        return 130


def _start() -> int:
    from bot.rooms import misplaced  # noqa: PLC0415 - nothing of ours is imported before this check

    stray = misplaced()
    if stray:
        sys.stderr.write(f"{stray}\n")
        return 1
    from bot.app import run_process  # noqa: PLC0415 - imports the rooms just checked

    return run_process()


if __name__ == "__main__":
    sys.exit(main())
