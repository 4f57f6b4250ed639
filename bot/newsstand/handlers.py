"""Who handles which command on feeds and filters."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from adapters.chat import Reply
from bot.callers import Handlers
from bot.commands.values import (
    FeedsAdd,
    FeedsCheck,
    FeedsEdit,
    FeedsExport,
    FeedsImport,
    FeedsList,
    FeedsOnly,
    FeedsPause,
    FeedsRemove,
    FeedsResume,
    FeedsTest,
    FeedsWithout,
    Mute,
    Muted,
    Unmute,
    Why,
)
from bot.newsstand import following, lists, shelf, sifting
from bot.newsstand.stand import Stand

DOES: Mapping[type, Callable[..., Awaitable[Reply]]] = {
    FeedsAdd: following.add,
    FeedsEdit: following.edit,
    FeedsRemove: following.remove,
    FeedsPause: following.pause,
    FeedsResume: following.resume,
    FeedsList: shelf.show,
    FeedsTest: shelf.test,
    FeedsCheck: shelf.check,
    FeedsImport: lists.take,
    FeedsExport: lists.give,
    FeedsOnly: sifting.only,
    FeedsWithout: sifting.without,
    Mute: sifting.mute,
    Unmute: sifting.unmute,
    Muted: sifting.muted,
    Why: sifting.why,
}


def handlers(stand: Stand) -> Handlers:
    """Every command on feeds and filters, handled at this newsstand."""
    return {kind: partial(does, stand) for kind, does in DOES.items()}
