"""What is wrong with a setting, as a sentence: the variable, what is wrong, an example; never a value."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from config.fields import IN_FILE, Setting, every, group, variable
from config.settings import TOML, Settings, Unread

NEAR = 0.7
"""How alike two names must be for one to be taken for a slip of the other; of the names within a group less is enough."""
NEAR_IN_GROUP = 0.4
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,50}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; ``source`` is where it stands: the environment, a file."""

    variable: str
    wrong: str
    example: str = ""
    source: str = ""

    def __str__(self) -> str:
        sentence = f"{self.variable} {self.wrong}{'' if self.wrong.endswith('?') else '.'}"
        return f"{sentence} Example: {self.example}" if self.example else sentence


Sources = Mapping[str, Mapping[str, Any]]
"""What each source holds, the strongest first."""


def told(error: Any, sources: Sources) -> Problem:
    """One of pydantic's errors."""
    where = tuple(str(part) for part in error["loc"])[:2]
    if isinstance(error.get("input"), Unread):
        return _unread(where, sources)
    setting = known(where)
    named = setting.variable if setting else variable((*where[:-1], plain(where[-1])))
    wrong = WRONG.get(error["type"], _unfit)(where, error)
    return Problem(named, wrong, _example(where), _source(where, sources))


def known(where: Sequence[str]) -> Setting | None:
    """The setting at a place, by the name it has in the environment or in the code."""
    return next((one for one in every(Settings) if one.where == tuple(where) or (one.variable,) == tuple(where)), None)


def unknown(name: str, source: str) -> Problem | None:
    """A name no setting has: in our own file each, elsewhere when it looks like a slip of one."""
    if source == TOML:
        return _unknown_in_toml(name)
    nearest = next(iter(_near(name, every(Settings))), None)
    if nearest is None:
        return None
    return Problem(name, f"is not a setting. Did you mean {nearest.variable}?", nearest.example, source)


def _unknown_in_toml(name: str) -> Problem:
    names = {one.where[0] if len(one.where) > 1 else one.toml: one for one in every(Settings)}
    full = next(iter(_near(name, every(Settings))), None)
    near = [full.toml] if full else get_close_matches(name, names, n=1, cutoff=NEAR_IN_GROUP)
    meant = f". Did you mean {near[0]}?" if near else ", and none is like it"
    return Problem(f"{TOML}: {plain(name)}", f"is not a setting{meant}", "", TOML)


def _near(name: str, settings: Iterable[Setting]) -> list[Setting]:
    """Settings with a name like this one; what all names begin with does not count."""
    by_name = {_core(one.variable): one for one in settings}
    return [by_name[near] for near in get_close_matches(_core(name), by_name, n=1, cutoff=NEAR)]


def plain(name: str) -> str:
    """A name as it may be printed: what is not like one may be a secret in the wrong place."""
    return name if NAME.fullmatch(name) else "(a name that is none)"


def _core(name: str) -> str:
    return name.lower().removeprefix("newsbrief_").replace("__", "_").replace(".", "_").removesuffix(IN_FILE)


def unreadable(name: str, source: str) -> Problem:
    """A group that is not JSON, or a name with a value no source can take apart."""
    first = next(one for one in every(Settings) if one.where[0] == name)
    return Problem(variable((name,)), "is not readable. Set one value at a time", first.example, source)


def broken(file: str, line: str) -> Problem:
    """A file of settings that cannot be read; ``line`` says where when that is known."""
    example = 'briefing.length = "short"' if file == TOML else "NEWSBRIEF_BRIEFING__LENGTH=short"
    return Problem(file, f"in this folder cannot be read{line}", example, file)


def _unread(where: Sequence[str], sources: Sources) -> Problem:
    named = variable((where[0], where[1] + IN_FILE))
    path = f"/run/secrets/{where[0]}_{where[1]}"
    return Problem(named, "names a file that cannot be read", f"{named}={path}", _source((where[0], where[1] + IN_FILE), sources))


def _source(where: Sequence[str], sources: Sources) -> str:
    """The strongest source that holds a name."""
    return next((name for name, held in sources.items() if holds(held, where)), "")


def holds(held: Mapping[str, Any], where: Sequence[str]) -> bool:
    """Whether a source holds a value at a place."""
    inner = held.get(where[0])
    return where[0] in held and (len(where) == 1 or not isinstance(inner, Mapping) or where[1] in inner)


def _example(where: Sequence[str]) -> str:
    return (known(where) or _likest(where)).example


def _likest(where: Sequence[str]) -> Setting:
    """The setting a name that is not known is most like, or else the first of its group."""
    in_group = [one for one in every(Settings) if one.where[0] == where[0]]
    names = {one.where[-1]: one for one in in_group}
    nearest = get_close_matches(where[-1], names, n=1, cutoff=NEAR_IN_GROUP)
    return names[nearest[0]] if nearest else in_group[0]


def _unfit(where: Sequence[str], _: Any) -> str:
    setting = known(where)
    return f"is not {setting.values if setting and setting.values else 'text'}"


def _not_one_of(where: Sequence[str], error: Any) -> str:
    setting = known(where)
    return f"is none of {', '.join(setting.words)}" if setting and setting.words else _unfit(where, error)


def _not_known(where: Sequence[str], _: Any) -> str:
    return f"is not a setting. Did you mean {_likest(where).variable}?"


def _not_a_group(where: Sequence[str], error: Any) -> str:
    return "holds several settings; set one at a time" if group(Settings, where[0]) and len(where) == 1 else _unfit(where, error)


def _refused(_: Sequence[str], error: Any) -> str:
    return str(error["ctx"]["error"])


def _not_true_or_false(_: Sequence[str], __: Any) -> str:
    return "is neither true nor false"


WRONG = {
    **dict.fromkeys(("bool_parsing", "bool_type"), _not_true_or_false),
    "value_error": _refused,
    "literal_error": _not_one_of,
    "extra_forbidden": _not_known,
    "model_type": _not_a_group,
    "model_attributes_type": _not_a_group,
}
"""What is wrong, by pydantic's word for it; everything else is told by what the setting may be."""
