"""Files: what people upload and our app reads, and what our app uploads."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiohttp import web

from tests.platforms.slack import arguments, chat
from tests.platforms.slack.calls import Call, Method, RefusalError

if TYPE_CHECKING:
    from tests.platforms.slack.names import Json
    from tests.platforms.slack.server import LoopbackSlack
    from tests.platforms.slack.world import Channel, Team


@dataclass(eq=False, slots=True)
class File:
    """One file: its bytes, and the channels in which it is shared."""

    id: str
    team: Team
    user: str
    name: str
    content: bytes | None = None
    length: int = 0
    channels: list[Channel] = field(default_factory=list)
    content_type: str = ""

    def shape(self) -> Json:
        origin = self.team.slack.origin
        kind = self.content_type or mimetypes.guess_type(self.name)[0] or "application/octet-stream"
        return {
            "id": self.id,
            "name": self.name,
            "title": self.name,
            "mimetype": kind,
            "filetype": self.name.rpartition(".")[2].lower() or "text",
            "user": self.user,
            "size": len(self.content or b""),
            "mode": "hosted",
            "is_external": False,
            "is_public": any(channel.kind == "channel" for channel in self.channels),
            "url_private": f"{origin}/files-pri/{self.team.id}-{self.id}/{self.name}",
            "url_private_download": f"{origin}/files-pri/{self.team.id}-{self.id}/download/{self.name}",
            "channels": [channel.id for channel in self.channels if channel.kind == "channel"],
            "groups": [channel.id for channel in self.channels if channel.kind == "group"],
            "ims": [channel.id for channel in self.channels if channel.kind == "im"],
        }


class Files:
    """All files, and their addresses."""

    def __init__(self, slack: LoopbackSlack) -> None:
        self._slack = slack
        self.known: dict[str, File] = {}

    def add(self, team: Team, user: str, name: str, content: bytes | None, *channels: Channel) -> File:
        file = File(self._slack.names.make("F"), team, user, name, content, channels=list(channels))
        self.known[file.id] = file
        return file

    async def download(self, request: web.Request) -> web.StreamResponse:
        """The bytes, for a token that may have them; anyone else is shown the sign-in page, with 200, as with Slack."""
        key = request.match_info["key"].partition("-")[2]
        file = self.known.get(key)
        if file is None or file.content is None:
            return web.Response(status=404, text="not found")
        try:
            token = self._slack.tokens.check(arguments.bearer(request, {}), "bot")
        except RefusalError:
            return _sign_in()
        readable = (
            token.installation is file.team.installation
            and "files:read" in token.scopes
            and any(channel.has_bot for channel in file.channels)
        )
        return web.Response(body=file.content, content_type=str(file.shape()["mimetype"])) if readable else _sign_in()

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """The bytes of a file our app announced."""
        file = self.known.get(request.match_info["key"])
        if file is None:
            return web.Response(status=404, text="not found")
        file.content = await _sent(request)
        if len(file.content) != file.length:
            return web.Response(status=400, text=f"announced {file.length} bytes, got {len(file.content)}")
        return web.Response(text=f"OK - {len(file.content)}")


async def _sent(request: web.Request) -> bytes:
    if request.content_type != "multipart/form-data":
        return await request.read()
    for part in (await request.post()).values():
        if isinstance(part, web.FileField):
            return part.file.read()
    return b""


def _sign_in() -> web.Response:
    return web.Response(text="<!DOCTYPE html><title>Slack</title><p>Sign in to see this file.</p>", content_type="text/html")


def info(call: Call) -> Json:
    return {"file": _mine(call, call.text("file")).shape(), "comments": [], "response_metadata": {"next_cursor": ""}}


def _mine(call: Call, key: str) -> File:
    """A file our app may know of: shared where it is a member, or its own."""
    file = call.slack.files.known.get(key)
    if file is None or file.team is not call.team:
        raise RefusalError("file_not_found")
    if file.user != call.installed.bot_user and not any(channel.has_bot for channel in file.channels):
        raise RefusalError("file_not_found")
    return file


def announce(call: Call) -> Json:
    file = call.slack.files.add(call.team, call.installed.bot_user, call.text("filename"), None)
    file.length = int(call.arguments["length"])
    return {"upload_url": f"{call.slack.origin}/upload/{file.id}", "file_id": file.id}


def complete(call: Call) -> Json:
    """Share what was uploaded."""
    files = [_mine(call, str(given.get("id"))) for given in call.arguments["files"]]
    if any(file.content is None for file in files):
        raise RefusalError("file_not_found")
    if call.text("channel_id"):
        _share(call, files)
    return {"files": [file.shape() for file in files]}


def _share(call: Call, files: list[File]) -> None:
    channel = call.channel("channel_id")
    if not channel.has_bot:
        raise RefusalError("not_in_channel")
    said = {"text": call.text("initial_comment"), "blocks": []}
    message = chat.put(call, channel, said, thread=call.text("thread_ts") or None)
    for file in files:
        file.channels.append(channel)
    message.files, message.subtype = [file.shape() for file in files], "file_share"


METHODS = {
    "files.info": Method(info, "file", "count cursor limit page", "files:read"),
    "files.getUploadURLExternal": Method(announce, "length filename", "snippet_type alt_txt", "files:write"),
    "files.completeUploadExternal": Method(complete, "files", "channel_id thread_ts initial_comment channels blocks", "files:write"),
}
