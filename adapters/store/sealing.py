"""Sealing what must not lie open in a database: encrypted and signed with keys that are not in it."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from adapters.errors import AdapterError

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet


class WrongSeal(AdapterError):  # noqa: N818 - the name says what is wrong, which is how the team speaks of it
    """Nothing can be sealed or opened: there is no key, one is not well formed, or none of them fits."""


class Seals:
    """Seals facts with the newest key and opens what any of the keys sealed. Keys are 32 bytes in base64, the newest first."""

    def __init__(self, keys: Sequence[bytes] = ()) -> None:
        self._keys = _made(keys) if keys else None

    def __repr__(self) -> str:
        return f"Seals({'with' if self._keys else 'without'} keys)"

    def seal(self, facts: Mapping[str, Any]) -> bytes:
        """The facts, readable only with a key. Raises WrongSeal without one."""
        return self._known().encrypt(json.dumps(facts).encode())

    def open(self, sealed: bytes) -> dict[str, Any]:
        """The facts that were sealed. Raises WrongSeal."""
        from cryptography.fernet import InvalidToken  # noqa: PLC0415 - loaded when something is sealed

        try:
            opened: dict[str, Any] = json.loads(self._known().decrypt(sealed))
        except InvalidToken:
            raise WrongSeal("An installation was sealed with another key.", "Add the key it was sealed with, or install again.") from None
        return opened

    def opens(self, sealed: bytes) -> bool:
        """Whether one of the keys fits. Raises WrongSeal without one."""
        from cryptography.fernet import InvalidToken  # noqa: PLC0415 - as above

        try:
            self._known().decrypt(sealed)
        except InvalidToken:
            return False
        return True

    def renewed(self, sealed: bytes) -> bytes:
        """The same, sealed with the newest key. Raises WrongSeal."""
        return self.seal(self.open(sealed))

    def _known(self) -> "MultiFernet":
        if self._keys is None:
            raise WrongSeal("There is no key to seal installations with.", "Set one in the settings.")
        return self._keys


def _made(keys: Sequence[bytes]) -> "MultiFernet":
    from cryptography.fernet import Fernet, MultiFernet  # noqa: PLC0415 - as above

    try:
        return MultiFernet([Fernet(key) for key in keys])
    except (ValueError, TypeError):
        # Without the cause: it may quote the key.
        raise WrongSeal("A key for sealing is not 32 bytes in base64.", "Copy it again, or make another.") from None
