"""What the desk asks of whoever makes and sends digests."""

from typing import Protocol

from adapters.chat import Reply
from adapters.store.records import Schedule


class Sending(Protocol):
    """Makes and sends digests; see ``bot.posting``."""

    def changed(self) -> None:
        """A schedule was added, edited, paused, resumed, removed or skipped."""
        ...

    async def preview(self, schedule: Schedule, person: int) -> Reply:
        """Exactly what would be sent now, shown to one person. Raises StoreError."""
        ...

    async def send_now(self, schedule: Schedule, ask: str) -> bool:
        """Send a digest now, once for each ask; False when its channel is gone. Raises StoreError."""
        ...
