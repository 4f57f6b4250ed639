"""What only whole processes show: memory, the time an import takes, and what more cores bring."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks import rows, samples
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import Spread, by_turns, spread

ROOT = Path(__file__).parents[2]
LAZY = ("sumy", "trafilatura", "numpy")
IMPORT = """
import sys, time
begun, used = time.perf_counter(), time.process_time()
import {modules}
print(time.perf_counter() - begun, time.process_time() - used, sum(name in sys.modules for name in {lazy}))
"""
IDLE = 0.75
"""Share of its cores that a plain loop must be able to use before batch mode is judged by them."""
LINES = 120
"""Lines of the batch; enough that starting the processes weighs little."""


def _told(*arguments: str) -> list[float]:
    """The figures a fresh Python process prints."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return [float(figure) for figure in done.stdout.split()]


def imported(modules: str) -> tuple[float, float, int]:
    """Seconds on the clock and of processor time that importing takes, and how many of ``LAZY`` came with it."""
    clock, used, loaded = _told("-c", IMPORT.format(modules=modules, lazy=LAZY))
    return clock, used, int(loaded)


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _batch(file: Path, jobs: int) -> None:
    with file.open("rb") as lines:
        subprocess.run(
            [sys.executable, "-m", "bot", "brief", "--batch", "--jobs", str(jobs)], cwd=ROOT, stdin=lines, check=True, capture_output=True
        )


def _spun(processes: int, times: int) -> None:
    running = [subprocess.Popen([sys.executable, "-m", "tests.benchmarks.fresh", "spin", str(times)], cwd=ROOT) for _ in range(processes)]
    for one in running:
        one.wait()


def _batched(pages: samples.Pages, lines: int, rounds: int) -> dict[Row, Figure]:
    """How much faster all cores brief a batch, beside what they bring to loops that share nothing."""
    if find_spec("bot.batch") is None:
        return dict.fromkeys((rows.BATCH, rows.BATCH_SCALES), "there is no batch mode yet")
    many = cores()
    if many == 1:
        return dict.fromkeys((rows.BATCH, rows.BATCH_SCALES), "this machine has one core")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "lines.jsonl")
        texts = [samples.load(page) for page in pages.files]
        file.write_text(
            "".join(json.dumps({"id": str(at), "html": texts[at % len(texts)]}) + "\n" for at in range(lines)), encoding="utf-8"
        )
        seconds = by_turns(
            {
                "one": lambda: _batch(file, 1),
                "all": lambda: _batch(file, many),
                "spin one": lambda: _spun(1, many * lines),
                "spin all": lambda: _spun(many, lines),
            },
            rounds,
            time.perf_counter,
        )
    gains = [one / other for one, other in zip(seconds["one"], seconds["all"], strict=True)]
    plain = [one / other for one, other in zip(seconds["spin one"], seconds["spin all"], strict=True)]
    return {rows.BATCH: spread(gains), rows.BATCH_SCALES: _scaling(gains, plain, many)}


def _scaling(gains: Sequence[float], plain: Sequence[float], many: int) -> Figure:
    """Batch mode's gain over the plain loop's; a machine whose cores are busy with other things shows nothing of it."""
    free = spread(plain)
    if free.median < IDLE * many:
        return f"the machine was busy: {many} plain loops at once were only {free} times as fast"
    return spread([one / other for one, other in zip(gains, plain, strict=True)])


def measured(pages: samples.Pages, rounds: int, lines: int = LINES) -> dict[Row, Figure]:
    """The rows about memory, imports and cores."""
    alone = [imported("briefings") for _ in range(rounds)]
    all_of_it = [imported("briefings.page, briefings.brief") for _ in range(rounds)]
    memory = [_told("-m", "tests.benchmarks.fresh", "memory", *map(str, pages.files))[0] for _ in range(rounds)]
    return {
        rows.MEMORY: spread(memory),
        rows.IMPORT: spread([clock for clock, _, _ in alone]),
        rows.IMPORT_ALL: spread([clock for clock, _, _ in all_of_it]),
        rows.IMPORT_CPU: spread([used for _, used, _ in all_of_it]),
        rows.LAZY: _same([loaded for _, _, loaded in all_of_it]),
        **_batched(pages, lines, rounds),
    }


def _same(counts: list[int]) -> Spread:
    return spread([float(count) for count in counts])
