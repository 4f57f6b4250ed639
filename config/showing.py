"""The settings as an operator may see them: every one with its value and where it comes from, secrets hidden, also those inside addresses."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from config.fields import Setting, every
from config.hidden import hidden
from config.settings import Settings
from config.sources import Found

HIDDEN = "(hidden)"
UNUSABLE = "(cannot be used)"
HOST = r"(?:\[[0-9A-Fa-f:.]*\]|[^\s:/@?#\[\],]*)(?::[0-9]*)?"
ADDRESS = re.compile(rf"([A-Za-z][A-Za-z0-9+.-]*://)([^@/?#]*@)?({HOST}(?:,{HOST})*(?:/[^@?#]*)?)(\?[^@]*)?")
"""An address that can be taken apart beyond doubt; a password with a stroke or an @ in it leaves doubt."""
TOKEN = re.compile(r"xox[a-z][.-]|xapp-", re.IGNORECASE)
SHORTEST_SECRET = 4
"""Letters; what is shorter would hide half of the page."""
OWN = Path("/run/secrets")
"""Where containers get their secrets: nobody else is in there."""
READ_AND_ENTER = ((0o040, 0o010), (0o004, 0o001))
"""The rights to read a file and to enter the folders above it: of its group, and of everybody."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One setting; ``value`` is "" when nothing is set, ``source`` "environment", ".env", "newsbrief.toml", "file …" or "default"."""

    variable: str
    toml: str
    value: str
    source: str
    secret: bool


def shown(found: Found) -> tuple[Shown, ...]:
    """Every setting."""
    wrong = {problem.variable.removesuffix("_FILE") for problem in found.wrong}
    secrets = tuple(one for one in hidden(found.settings) if len(one) >= SHORTEST_SECRET)
    return tuple(_one(setting, found, wrong, secrets) for setting in every(Settings))


def _one(setting: Setting, found: Found, wrong: set[str], secrets: tuple[str, ...]) -> Shown:
    value = UNUSABLE if setting.variable in wrong else masked(value_of(found.settings, setting), secrets)
    return Shown(setting.variable, setting.toml, value, found.source(setting.where), setting.secret)


def value_of(settings: Settings, setting: Setting) -> Any:
    """The value of one setting."""
    value: Any = settings
    for name in setting.where:
        value = getattr(value, name)
    return value


def masked(value: Any, secrets: tuple[str, ...] = ()) -> str:
    """A value as it may be seen; ``secrets`` are those that may have been put in the wrong place.

    >>> masked(SecretStr("postgresql://ann:hunter2@db.corp/news?sslpassword=x")), masked(SecretStr("xoxb-1")), masked(("a", "b"))
    ('postgresql://…@db.corp/news?…', '(hidden)', 'a,b')
    """
    if isinstance(value, SecretStr):
        return _address(value.get_secret_value())
    text = _plain(value)
    return HIDDEN if TOKEN.search(text) or any(secret in text for secret in secrets) else text


def _address(secret: str) -> str:
    found = ADDRESS.fullmatch(secret)
    if found is None:
        return HIDDEN if secret else ""
    scheme, who, rest, query = found.groups()
    return f"{scheme}{'…@' if who else ''}{rest}{'?…' if query else ''}"


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def exposed(found: Found) -> tuple[Path, ...]:
    """Files with secrets that other people of this machine may read."""
    files = dict.fromkeys(path.absolute() for path in found.files())
    return tuple(path for path in files if OWN not in path.parents and _readable(path)) if os.name == "posix" else ()


def _readable(path: Path) -> bool:
    """Whether others may read a file: by its own rights, and by those of every folder above it."""
    try:
        mode, above = path.stat().st_mode, [folder.stat().st_mode for folder in path.resolve().parents]
    except OSError:
        return False
    return any(mode & read and all(one & enter for one in above) for read, enter in READ_AND_ENTER)
