"""HTTP in place of a socket: Slack's signed requests, and the pages of an installation."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.manifest import EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH

LARGEST = 2 * 1024 * 1024
"""Bytes of one request; Slack's are far smaller."""
LEAVING = 5.0
"""Seconds begun requests have to end."""

Act = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


def _page(act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def handle(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await act(await to_bolt_request(request)))

    return handle


async def _well(_: web.Request) -> web.Response:
    return web.Response(text="ok")


def application(app: AsyncApp, flow: AsyncOAuthFlow | None = None) -> web.Application:
    """The addresses Slack calls; bolt checks every signature and that it is fresh."""
    pages = web.Application(client_max_size=LARGEST)
    pages.router.add_post(EVENTS_PATH, _page(app.async_dispatch))
    pages.router.add_get("/healthz", _well)
    if flow:
        pages.router.add_get(INSTALL_PATH, _page(flow.handle_installation))
        pages.router.add_get(REDIRECT_PATH, _page(flow.handle_callback))
    return pages


@asynccontextmanager
async def serving(pages: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Serve until the block is left; the port listened on. Raises OSError when it is taken."""
    runner = web.AppRunner(pages, access_log=None, shutdown_timeout=LEAVING)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
