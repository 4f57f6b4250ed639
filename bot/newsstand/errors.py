"""Why something was not done with feeds: what happened, to which feed, what to do."""

from collections.abc import Sequence

from adapters.errors import AdapterError
from adapters.store.records import Subscription
from adapters.wording import safe
from bot.commands.errors import nearest, shown
from bot.commands.table import sample
from bot.commands.values import Platform
from bot.newsstand.wording import counted, host


class NotAllowed(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """Somebody wanted to change what only others may."""

    def __init__(self, platform: Platform, managers: object) -> None:
        super().__init__(f"Feeds and filters here are changed by {_who(platform, managers)}.", "Everybody may look: `feeds list`.")


def _who(platform: Platform, managers: object) -> str:
    if platform == "discord":
        return "those who may manage the channel (the permission Manage Channels)"
    return "the workspace's admins" if managers == "admins" else "the channel's members"


class NoSuchFeed(AdapterError):  # noqa: N818 - as above
    """A name or number that no feed of this place has."""

    def __init__(self, typed: object, listed: Sequence[Subscription], platform: Platform) -> None:
        if not listed:
            super().__init__(f"No feeds are followed here yet. {sample('feeds add', platform)}")
            return
        names = {word: one for one in listed for word in (*one.name.lower().split(), one.name.lower())}
        near = nearest(str(typed), names)
        meant = names[near] if near else None
        advice = f"Did you mean {safe(meant.name)} (number {meant.position})?" if meant else "`feeds list` shows their names and numbers."
        super().__init__(f"No feed here is called {shown(str(typed))}.", advice)


class Followed(AdapterError):  # noqa: N818 - as above
    """The feed is followed already."""

    def __init__(self, one: Subscription) -> None:
        super().__init__(f"That feed is followed here already, as {safe(one.name)} (number {one.position}).")


class NameTaken(AdapterError):  # noqa: N818 - as above
    """Another feed has that name."""

    def __init__(self, one: Subscription) -> None:
        super().__init__(f"Another feed here is called {safe(one.name)} already (number {one.position}).", "Choose another name.")


class TooMany(AdapterError):  # noqa: N818 - as above
    """More feeds than one channel may follow."""

    def __init__(self, most: int) -> None:
        super().__init__(f"A channel follows at most {counted(most, 'feed')}.", "Remove some first.")


class NotInChannel(AdapterError):  # noqa: N818 - as above
    """A channel that the bot is not in, or has never heard of."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"I am not in {f'#{safe(name)}' if name else 'that channel'}. `/invite @brief`, then press **Try again**; nothing is lost."
        )


class OnlyExceptions(AdapterError):  # noqa: N818 - as above
    """A ``without`` filter of words that all have a minus before them."""

    def __init__(self, typed: str) -> None:
        bare = typed.replace("-", "", 1)
        super().__init__(f"After `without`, {shown(typed)} names only an exception.", f"To leave such entries out: {shown(bare)}.")


class NoFile(AdapterError):  # noqa: N818 - as above
    """An import without a file."""

    def __init__(self) -> None:
        super().__init__("No file came with that.", "Upload an OPML file with the command, or give me its link.")


class TooLarge(AdapterError):  # noqa: N818 - as above
    """A list that is larger than is read."""

    def __init__(self, most: int) -> None:
        super().__init__(f"That list is larger than {most // 1024 // 1024} MB, which is the most I read.", "Cut it into several.")


class NotUs(AdapterError):  # noqa: N818 - as above
    """A poll that the running bot has to write down, because it tells others of it."""

    def __init__(self, address: str) -> None:
        super().__init__(f"What befell {host(address)} is told by the running bot, at its next look.")
