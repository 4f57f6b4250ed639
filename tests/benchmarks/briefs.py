"""Many who ask ``newsbrief run`` at once, on the loopback Slack: how soon each command is acknowledged, and whether each is answered."""

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.adapters.web.serving import answer, serving
from tests.benchmarks import rows
from tests.benchmarks.rows import Figure, Row
from tests.benchmarks.timing import spread
from tests.platforms.clock import Clock
from tests.platforms.conversations import HEADLINE, SAMPLE
from tests.platforms.slack import LoopbackSlack
from tests.platforms.slack.process import running

AT_ONCE, TINY = 50, 2


def measured(rounds: int, people: int = AT_ONCE) -> dict[Row, Figure]:
    """The rows about many briefs at once; the bot is a process of its own, started anew in each round."""
    told = [asyncio.run(_round(people)) for _ in range(rounds)]
    acked, answered, took = zip(*told, strict=True)
    return {
        rows.BRIEFS_ACKED: spread([1000 * seconds for seconds in acked]),
        rows.BRIEFS_ANSWERED: spread([100 * share for share in answered]),
        rows.BRIEFS_TOOK: spread(list(took)),
    }


async def _round(people: int) -> tuple[float, float, float]:
    """Seconds to acknowledgement (99th percentile), the share that was answered, seconds until the last answer."""
    async with await LoopbackSlack.start(clock=Clock(running=True), patience=120) as slack, serving() as server:
        channel, everybody = slack.team().channel("news"), [slack.team().person(f"ann{number}") for number in range(people)]
        links = [server.tell(f"/{number}", answer(SAMPLE)) for number in range(people)]
        with TemporaryDirectory() as folder:
            async with running(slack, server, Path(folder)):
                begun = time.perf_counter()
                await asyncio.gather(*(ann.types(f"/brief {link}", channel) for ann, link in zip(everybody, links, strict=True)))
                await slack.until(lambda: all(any(HEADLINE in one.words for one in ann.answers(channel)) for ann in everybody))
                took = time.perf_counter() - begun
                await slack.settled()
        times = sorted(slack.deliveries.latencies())
        answered = sum(sum(HEADLINE in one.words for one in ann.answers(channel)) == 1 for ann in everybody)
    return times[int(0.99 * len(times))], answered / people, took
