"""The small server behind ``/healthz``, ``/readyz`` and ``/metrics``."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from adapters.errors import AdapterError
from adapters.monitoring.metrics import CONTENT_TYPE

LEAVING = 2.0
"""Seconds begun answers have to end."""

State = Callable[[], Awaitable[tuple[bool, Mapping[str, Any]]]]
"""Whether people can be answered now, and what is to be told of it as JSON."""
Written = Callable[[], Awaitable[bytes]]
"""The metrics of now."""


class CannotListen(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """The address for monitoring cannot be listened on."""


@asynccontextmanager
async def serving(host: str, port: int, state: State, written: Written) -> AsyncIterator[str]:
    """Answer probes until the block is left; the address. Raises CannotListen."""
    # without an access log: a probe every few seconds is no news
    runner = web.AppRunner(_pages(state, written), access_log=None, shutdown_timeout=LEAVING)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        name = f"[{host}]" if ":" in host else host
        yield f"http://{name}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise CannotListen(
            f"Monitoring cannot listen on {host}, port {port}: {(error.strerror or 'it is no address of this machine').lower()}.",
            "Set NEWSBRIEF_MONITORING__PORT to a port that is free.",
        ) from error


def _pages(state: State, written: Written) -> web.Application:
    pages = web.Application(client_max_size=1024)

    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"alive": True}, headers=UNKEPT)

    async def ready(_: web.Request) -> web.Response:
        good, told = await state()
        return web.json_response(told, status=200 if good else 503, headers=UNKEPT)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=await written(), headers={**UNKEPT, "Content-Type": CONTENT_TYPE})

    for path, page in (("/healthz", alive), ("/readyz", ready), ("/metrics", metrics)):
        pages.router.add_get(path, page)
    return pages


UNKEPT = {"Server": "newsbrief", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
