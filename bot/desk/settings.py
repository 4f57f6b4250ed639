"""Settings as people see and change them: what a channel wants, and what one person wants instead."""

from dataclasses import dataclass, replace
from typing import Any

from adapters.chat import Button, Field, Item, Listing, Notice, Platform, Reply, Voice, Window
from adapters.store import records
from adapters.store.records import Channel, Mode, Person
from adapters.store.store import Store
from bot.callers import Caller, Handlers
from bot.commands.errors import NotUnderstood
from bot.commands.table import SETTINGS, Changeable
from bot.commands.values import Setting, SettingsChange, SettingsShow
from bot.commands.zones import read_zone
from bot.desk.digests import subject, title, visible
from bot.desk.doors import may_change
from bot.sections import is_by_topic
from bot.times import listed as listed_names
from bot.times import told_zone

PERSONAL: frozenset[Setting] = frozenset({"zone", "length", "answers"})
"""What a person can want otherwise than the channel."""
CHANNELS: frozenset[Setting] = frozenset({"links", "empty", "holidays", "managers", "answers"})
"""What means nothing where one person is alone with us."""
USUAL: dict[Setting, str] = {
    "links": "off",
    "length": "short",
    "answers": "private",
    "empty": "say",
    "sections": "off",
    "holidays": "off",
    "managers": "members",
}
OF_PLACE: frozenset[Setting] = frozenset({"sections"})
"""What a channel's digests and those sent to a person follow each for themselves."""
KNOWN = {one.name: one for one in SETTINGS}
LABELS: dict[Setting, str] = {
    "links": "Links people paste", "length": "Length of a briefing", "answers": "Who sees an answer", "empty": "A digest on a day without news",
    "sections": "Stories of a digest",
    "managers": "Who may change feeds and digests",
}  # fmt: skip
ENGLISH = "I write in English so far; what I quote stays in the article's own language."


@dataclass(frozen=True, slots=True)
class Preferences:
    """Answers whoever wants to see or change settings."""

    store: Store
    usual_length: str = "short"

    @property
    def handlers(self) -> Handlers:
        """The commands handled here."""
        return {SettingsShow: self.show, SettingsChange: self.change}

    async def show(self, _: SettingsShow, caller: Caller, __: Voice) -> Reply:
        """The window where the platform can open one, otherwise a list."""
        return self.window(caller) if caller.ask.way in {"command", "button"} else self.listing(caller)

    def listing(self, caller: Caller) -> Listing:
        """Every setting with what it is now, here and for the caller."""
        items = tuple(Item(f"{one.name}: {self._told(one, caller)}", None, one.does) for one in SETTINGS if _has(one.name, caller))
        return Listing("Settings", items, "Change one: settings NAME VALUE; for you alone: settings NAME VALUE for me.")

    def window(self, caller: Caller) -> Window:
        """The form: the caller's zone, and what is set for the place when they may change that."""
        names = [name for name in LABELS if _has(name, caller) and (caller.ask.person.manages or name in PERSONAL)]
        zone = Field("zone", "Your time zone", self._zone(caller), hint="A city, such as Berlin, or UTC+2.", required=False)
        choices = (Field(name, self._label(name, caller), self.value(name, caller), options=_options(name)) for name in names)
        return Window("settings", "Settings", (zone, *choices), submit="Save")

    def _label(self, name: Setting, caller: Caller) -> str:
        return LABELS[name] if caller.ask.person.manages else f"{LABELS[name]}, for you"

    def value(self, name: Setting, caller: Caller) -> str:
        """What holds for the caller here."""
        if name == "links":
            return caller.channel.mode
        usual = self.usual_length if name == "length" else USUAL.get(name, "")
        if name in OF_PLACE:
            whose: Channel | Person = caller.person if caller.ask.place.direct else caller.channel
            return str(whose.settings.get(name) or usual)
        return str((caller.person.settings.get(name) if name in PERSONAL else None) or caller.channel.settings.get(name) or usual)

    def _zone(self, caller: Caller) -> str:
        return told_zone(caller.zone) if caller.zone else ""

    def _told(self, one: Changeable, caller: Caller) -> str:
        if one.name == "zone":
            return self._zone(caller) or "not known"
        if one.name == "language":
            return "en"
        mine = one.name in PERSONAL and one.name in caller.person.settings and not caller.ask.place.direct
        return f"{self.value(one.name, caller)}{' (for you)' if mine else ''}"

    async def change(self, command: SettingsChange, caller: Caller, _: Voice) -> Reply:
        """Give a setting another value. Raises NotUnderstood, NotAllowed."""
        name, for_me = command.name, command.for_me or caller.ask.place.direct
        if name == "language" and command.value != "en":
            raise NotUnderstood("value", ENGLISH, command.value)
        if not _has(name, caller):
            raise NotUnderstood("option", f"`{name}` is a channel's setting. Type it in the channel.", name)
        if for_me and name not in PERSONAL | OF_PLACE and name != "language":
            raise NotUnderstood("option", f"`{name}` is the same for the whole channel; leave `for me` out.", name)
        if not for_me:
            may_change(caller, "Settings", "for me" if name in PERSONAL else "")
        await self._set(name, command.value, caller, for_me=for_me)
        value = told_zone(command.value) if name == "zone" else command.value
        told = Notice(f"`{name}` is now `{value}` {'for you' if for_me else 'in this channel'}.{_note(name, command.value)}")
        return await self._with_preview(told, caller) if name == "sections" else told

    async def _set(self, name: Setting, value: str, caller: Caller, *, for_me: bool) -> None:
        places, channel, person = self.store.places, caller.channel.number, caller.person.number
        if for_me:
            await places.set_person(person, **_column(name, value))
        elif name == "links":
            await places.set_channel(channel, mode=_mode(value))
        else:
            await places.set_channel(channel, **_column(name, value))

    async def filled(self, caller: Caller, _: Voice) -> Reply:
        """Keep what was changed in the window. Raises NotUnderstood, NotAllowed."""
        changed: list[str] = []
        zone = caller.ask.fields.get("zone", "").strip()
        if zone and zone != self._zone(caller):
            await self._set("zone", read_zone(zone), caller, for_me=True)
            changed.append("your time zone")
        for name, label in LABELS.items():
            value = caller.ask.fields.get(name, "")
            if value in KNOWN[name].values and _has(name, caller) and value != self.value(name, caller):
                await self._choose(name, value, caller)
                changed.append(label.lower())
        told = Notice(f"Saved: {', '.join(changed)}." if changed else "Nothing was changed.")
        return await self._with_preview(told, caller) if LABELS["sections"].lower() in changed else told

    async def _with_preview(self, told: Notice, caller: Caller) -> Notice:
        """What was saved, with a look at each digest that it changes, and what is missing for it to be seen."""
        listed = await visible(self.store, caller)
        own, following = (tuple(one for one in listed if (one.options.get(OWN) is None) is follows) for follows in (False, True))
        bare = [one for one in following if not one.topics and await is_by_topic(self.store, one)]
        hints = (_without_topics(bare[0], caller.ask.place.platform) if bare else "", _own_words(own))
        shown = tuple(Button(f"Preview {title(one)[:MOST_LETTERS]}", "preview", subject(one)) for one in following if one.topics)
        return replace(told, text=" ".join(filter(None, (told.text, *hints))), buttons=shown[:MOST_PREVIEWS])

    async def _choose(self, name: Setting, value: str, caller: Caller) -> None:
        """Set it for the place by whoever may, otherwise for them alone. Raises NotAllowed."""
        alone = caller.ask.place.direct or (name in PERSONAL and (not caller.ask.person.manages or name in caller.person.settings))
        if not alone:
            may_change(caller, "Settings")
        await self._set(name, value, caller, for_me=alone)


def _has(name: Setting, caller: Caller) -> bool:
    """Whether the setting means something here."""
    return not (caller.ask.place.direct and name in CHANNELS)


def _column(name: Setting, value: str) -> dict[str, Any]:
    return {"zone": value} if name == "zone" else {"settings": {name: value}}


def _mode(value: str) -> Mode:
    modes: tuple[Mode, ...] = ("off", "mention", "reaction", "auto")
    return next(mode for mode in modes if mode == value)


def _options(name: Setting) -> tuple[tuple[str, str], ...]:
    return tuple((value, TOLD.get((name, value), value.capitalize())) for value in KNOWN[name].values)


TOLD = {
    ("links", "off"): "Leave them alone", ("links", "mention"): "Brief them when I am mentioned", ("links", "reaction"): "Brief them on a 🔍",
    ("links", "auto"): "Brief them all", ("answers", "private"): "Only whoever asked", ("answers", "public"): "Everybody in the channel",
    ("sections", "off"): "One after the other", ("sections", "topic"): "In sections, one for each topic",
    ("empty", "say"): "Say so", ("empty", "silent"): "Stay silent", ("length", "one-line"): "One line",
    ("managers", "members"): "Everybody in the channel", ("managers", "admins"): "The workspace's admins",
}  # fmt: skip
OWN = "by_topic"
"""The option of a digest whose stories stand as was said of it alone."""
MOST_PREVIEWS, MOST_LETTERS = 3, 40
"""Digests offered for a look, and letters of what such a button calls one."""


def _without_topics(one: records.Schedule, platform: Platform) -> str:
    """How a digest gets topics, to be copied."""
    line = f"/digest edit digest:{one.position} topic:" if platform == "discord" else f"/brief digest edit {one.position} topic "
    return f"{title(one)} has no topics yet. Give it some: `{line}floods, courts`."


def _own_words(some: tuple[records.Schedule, ...]) -> str:
    """The digests that keep what was said of them themselves."""
    names = listed_names([title(one) for one in some[:MOST_PREVIEWS]])
    return (
        f"{names} keep{'s' * (len(some) == 1)} what was set for {'it' if len(some) == 1 else 'them'} alone (`digest list`)." if some else ""
    )


NOTES = {
    ("links", "off"): " Who mentions me in a thread is still answered.",
    ("links", "mention"): " Mention me in the thread of a link.",
    ("links", "reaction"): " Put a 🔍 on a message with a link.",
}


def _note(name: str, value: str) -> str:
    return NOTES.get((name, value), "")
