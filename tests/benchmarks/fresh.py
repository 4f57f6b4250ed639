"""What is run in a fresh process: brief pages one after the other and tell the peak of memory; or turn a plain loop."""

import resource
import sys
from collections.abc import Callable
from pathlib import Path


def peak() -> float:
    """The most memory this process has held, in MB (10^6 bytes)."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss is handed down from the process that started this one; this figure is not
        line = next(one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6


def brief_all(*files: str) -> None:
    """Brief every page and print the peak of memory."""
    from briefings.brief import brief
    from briefings.errors import NotAnArticle
    from briefings.page import read_page
    from tests.benchmarks import samples

    for file in map(Path, files):
        try:
            brief(read_page(samples.load(file)))
        except NotAnArticle:
            continue
    print(peak())


def spin(times: str) -> None:
    """Turn the plain loop."""
    from tests.benchmarks.timing import reference

    for _ in range(int(times)):
        reference()


WORK: dict[str, Callable[..., None]] = {"memory": brief_all, "spin": spin}

if __name__ == "__main__":
    WORK[sys.argv[1]](*sys.argv[2:])
