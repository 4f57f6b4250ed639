"""Asks as the inbox keeps them, so that one whose answer was cut short can be answered after a restart."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from adapters.chat import Ask, Button, Person, Place, Upload
from adapters.wording import SURROGATE


def packed(ask: Ask) -> dict[str, Any]:
    """The ask as JSON, without what no database keeps."""
    made: dict[str, Any] = _kept(asdict(ask))
    return made


def _kept(value: Any) -> Any:
    """Values without nulls and lone surrogates."""
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value).replace("\x00", "")
    if isinstance(value, Mapping):
        return {_kept(str(name)): _kept(one) for name, one in value.items()}
    return [_kept(one) for one in value] if isinstance(value, list | tuple) else value


def unpacked(body: Mapping[str, Any]) -> Ask:
    """The ask that was packed. Raises TypeError, KeyError for what is none, such as one of an older version."""
    pressed = body["pressed"]
    made = {
        "place": Place(**body["place"]),
        "person": Person(**body["person"]),
        "nearby": tuple(body["nearby"]),
        "uploads": tuple(Upload(**one) for one in body["uploads"]),
        "pressed": Button(**pressed) if pressed else None,
    }
    return Ask(**{**body, **made})
