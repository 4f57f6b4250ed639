"""Buttons under what was said of feeds, and the window for a new address: each is the command it stands for."""

from collections.abc import Awaitable, Callable, Mapping

from adapters.chat import Button, Field, Notice, Reply, Voice, Window
from adapters.errors import AdapterError
from bot.callers import Caller
from bot.commands.line import address
from bot.commands.values import FeedsAdd, FeedsCheck, FeedsEdit, FeedsPause, FeedsRemove, FeedsResume, Mute
from bot.newsstand import following, shelf, sifting
from bot.newsstand.stand import Stand, may_change

FEED = "feed:"
"""What the subject of a button about a feed begins with; its number in the store follows."""


async def pressed(stand: Stand, button: Button, caller: Caller, voice: Voice) -> Reply:
    """Do what a button of ours says. Raises AdapterError, also for a feed that is followed no more."""
    if button.act == "follow":
        return await following.add(stand, FeedsAdd(button.subject), caller, voice)
    if button.act == "mute":
        return await sifting.mute(stand, Mute(button.subject), caller, voice)
    if button.act == "unmute":
        return await sifting.unmute(stand, sifting.undone(button.subject), caller, voice)
    position = await _position(stand, button.subject, caller)
    if button.act == "address":
        return await _window(stand, button.subject, position, caller)
    return await COMMANDS[button.act](stand, position, caller, voice)


async def _position(stand: Stand, subject: str, caller: Caller) -> int:
    """The number a feed has in this channel. Raises AdapterError."""
    number, listed = subject.removeprefix(FEED), await stand.listed(caller)
    found = next((one.position for one in listed if str(one.feed.number) == number), None)
    if found is None:
        raise AdapterError("That feed is followed here no more.", "`feeds list` shows those that are.")
    return found


async def _window(stand: Stand, subject: str, position: int, caller: Caller) -> Window:
    may_change(caller)
    one = await stand.one(caller, position)
    field = Field(subject, "Address of the feed or its site", one.feed.address, "https://…")
    return Window("address", f"Another address for {one.name}"[:60], (field,), "Change")


async def filled(stand: Stand, caller: Caller, voice: Voice) -> Reply:
    """Do what the filled window of a new address says. Raises AdapterError, NotUnderstood."""
    subject, typed = next(((name, value) for name, value in caller.ask.fields.items() if name.startswith(FEED)), ("", ""))
    if not typed.strip():
        return Notice("No address was given, so nothing is changed.")
    position = await _position(stand, subject, caller)
    return await following.edit(stand, FeedsEdit(position, address(typed.strip())), caller, voice)


COMMANDS: Mapping[str, Callable[[Stand, int, Caller, Voice], Awaitable[Reply]]] = {
    "poll": lambda stand, position, caller, voice: shelf.check(stand, FeedsCheck(position), caller, voice),
    "remove": lambda stand, position, caller, voice: following.remove(stand, FeedsRemove(position), caller, voice),
    "pause": lambda stand, position, caller, voice: following.pause(stand, FeedsPause(position), caller, voice),
    "resume": lambda stand, position, caller, voice: following.resume(stand, FeedsResume(position), caller, voice),
}
"""What a button about a feed does."""
