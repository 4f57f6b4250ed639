"""Clippings: what was briefed in the terminal, kept so that ``newsbrief last`` and ``search`` find it again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from adapters.store.homes import Home
from adapters.store.opening import opened_at
from adapters.store.store import Store
from bot.editing import Wish, wish_key
from bot.imprint import imprint
from briefings.models import Briefing

HERE: Literal["terminal"] = "terminal"
"""The terminal's workspace, channel and person: whoever may open the database."""

PATIENCE = 3.0
"""Seconds a locked database is waited for: the briefing is there already, and the person wants their prompt back."""


async def keep(home: Home, briefed: Sequence[Briefing], wish: Wish, now: datetime) -> None:
    """Keep briefings as the terminal's own, which no other workspace ever sees. Raises AdapterError."""
    async with opened_at(home, busy=PATIENCE) as database:
        store = Store(database)
        workspace = (await store.places.workspace(HERE, HERE, "", now)).number
        channel = (await store.places.channel(workspace, HERE, "", now, direct=True)).number
        person = (await store.places.person(workspace, HERE, "", now)).number
        for briefing in briefed:
            article = await store.articles.remember(briefing.article, briefing.article.url, workspace, now)
            kept = await store.briefings.remember(article.number, briefing, imprint(), wish_key(wish), now)
            await store.briefings.asked(kept.number, workspace, now, channel=channel, person=person)
