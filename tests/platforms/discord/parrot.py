"""A small app on the real discord.py, to hold the loopback to what discord.py expects of Discord."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands, ui

from tests.platforms.discord.wiring import wired

if TYPE_CHECKING:
    import re
    from collections.abc import AsyncIterator

    from tests.platforms.discord.server import LoopbackDiscord

Asked = discord.Interaction[discord.Client]
QUIET = discord.AllowedMentions.none()


class Again(ui.DynamicItem[ui.Button[Any]], template=r"again:(?P<said>.*)"):
    """A button that outlives a restart."""

    def __init__(self, said: str) -> None:
        super().__init__(ui.Button(label="Again", custom_id=f"again:{said}"))
        self.said = said

    @classmethod
    async def from_custom_id(cls, interaction: Asked, item: ui.Item[Any], match: re.Match[str], /) -> Again:
        return cls(match["said"])

    async def callback(self, interaction: Asked) -> None:
        await interaction.response.send_message(f"once more {self.said}", ephemeral=True)


class Form(ui.Modal, title="Say it"):
    """A form with words and a file."""

    typed: ui.Label[Any] = ui.Label(text="Words", component=ui.TextInput(custom_id="typed", max_length=100))
    file: ui.Label[Any] = ui.Label(text="File", component=ui.FileUpload(custom_id="file", required=False))

    async def on_submit(self, interaction: Asked, /) -> None:
        typed, upload = self.typed.component, self.file.component
        held = [(await each.read()).decode() for each in upload.values] if isinstance(upload, ui.FileUpload) else []
        said = typed.value if isinstance(typed, ui.TextInput) else ""
        await interaction.response.send_message(f"you wrote {said} {held}", ephemeral=True)


class Pick(ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.select(
        custom_id="pick",
        placeholder="Length",
        options=[discord.SelectOption(label="Short"), discord.SelectOption(label="Full", value="full")],
    )
    async def pick(self, interaction: Asked, select: ui.Select[Any]) -> None:
        await interaction.response.edit_message(content=f"picked {select.values[0]}", view=None)


def layout(said: str) -> ui.LayoutView:
    """A message of components: a container with words, and a button under it."""
    view = ui.LayoutView(timeout=None)
    box: ui.Container[Any] = ui.Container(ui.TextDisplay(f"# {said}"), ui.Separator(), ui.TextDisplay("Key points"))
    view.add_item(box)
    view.add_item(ui.ActionRow(Again(said)))
    return view


class Parrot(discord.AutoShardedClient):
    """Says back what it hears: commands, mentions, buttons, forms. `heard` keeps the messages, `told` every other event."""

    def __init__(self, loopback: LoopbackDiscord, intents: discord.Intents, **options: Any) -> None:
        super().__init__(intents=intents, allowed_mentions=QUIET, guild_ready_timeout=0.01, max_messages=100, **options)
        self.loopback = loopback
        self.tree = app_commands.CommandTree(self, allowed_installs=app_commands.AppInstallationType(guild=True, user=True))
        self.heard: list[discord.Message] = []
        self.told: list[tuple[str, Any]] = []
        self.asked: list[Asked] = []
        self.syncs = True
        _commands(self)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Again)
        self.add_view(Pick())
        if self.syncs:
            await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """discord.py waits 5 s between shards; the loopback does not ask for it."""

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message)
        self.loopback.changes.tell()
        if self.user in message.mentions and message.author != self.user:
            await message.reply("you called")

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        super().dispatch(event, *args, **kwargs)
        if not event.startswith("socket"):
            self.told.append((event, args))
            self.loopback.changes.tell()

    def events(self) -> list[str]:
        return [event for event, _ in self.told]


def _commands(bird: Parrot) -> None:
    tree = bird.tree

    @tree.command(description="Say something back")
    async def brief(interaction: Asked, link: str | None = None, file: discord.Attachment | None = None, public: bool = False) -> None:
        bird.asked.append(interaction)
        if link is None and file is None:
            await interaction.response.send_modal(Form())
            return
        await interaction.response.defer(ephemeral=not public, thinking=True)
        said = (await file.read()).decode() if file else str(link)
        view = ui.View(timeout=None).add_item(Again(said[:50]))
        await interaction.edit_original_response(content=f"you said {said}", view=view)

    @tree.command(description="A message of components")
    async def laid(interaction: Asked, said: str) -> None:
        await interaction.response.send_message(view=layout(said))

    @tree.command(description="A menu")
    async def menu(interaction: Asked) -> None:
        await interaction.response.send_message("pick one", view=Pick())

    feeds: app_commands.Group = app_commands.Group(name="feeds", description="Feeds")

    @feeds.command(description="Remove one")
    async def remove(interaction: Asked, name: str) -> None:
        await interaction.response.send_message(f"removed {name}", ephemeral=True)

    @remove.autocomplete("name")
    async def names(interaction: Asked, begun: str) -> list[app_commands.Choice[str]]:
        every = ("BBC World", "Le Monde", "BBC Sport")
        return [app_commands.Choice(name=each, value=each.lower()) for each in every if begun.lower() in each.lower()]

    tree.add_command(feeds)

    @tree.context_menu(name="Brief this")
    async def this(interaction: Asked, message: discord.Message) -> None:
        await interaction.response.send_message(f"seen {message.content}", ephemeral=True)


def modest() -> discord.Intents:
    """No privileged intent."""
    intents = discord.Intents.none()
    intents.guilds = intents.messages = intents.reactions = True
    return intents


@asynccontextmanager
async def parrot(loopback: LoopbackDiscord, *, intents: discord.Intents | None = None, **options: Any) -> AsyncIterator[Parrot]:
    """A parrot that is connected and ready."""
    with wired(loopback):
        bird = Parrot(loopback, intents or modest(), **options)
        running = asyncio.create_task(bird.start(loopback.token))
        running.add_done_callback(lambda _: loopback.changes.tell())
        try:
            await loopback.until(lambda: "ready" in bird.events() or running.done(), "the parrot")
            yield bird
        finally:
            await bird.close()
            with suppress(Exception):
                await running
