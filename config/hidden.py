"""What of the settings is secret, to be kept out of whatever is shown or logged."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, SecretStr


def hidden(settings: BaseModel) -> frozenset[str]:
    """Every secret value, and the passwords and keys that are part of one."""
    return frozenset(filter(None, (part for secret in _secrets(settings) for part in _parts(secret.get_secret_value()))))


def _secrets(group: BaseModel) -> Iterator[SecretStr]:
    for name in type(group).model_fields:
        value = getattr(group, name)
        if isinstance(value, BaseModel):
            yield from _secrets(value)
        elif isinstance(value, SecretStr):
            yield value


def _parts(secret: str) -> Iterator[str]:
    """A secret; the keys of a list; of an address only the password, as it is written and as it is meant."""
    if "://" not in secret:
        yield from (secret, *secret.replace(",", " ").split())
        return
    try:
        password = urlsplit(secret).password or ""
    except ValueError:
        password = ""
    yield from (password, unquote(password))
