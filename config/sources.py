"""Where settings come from: the environment, ``.env`` and ``newsbrief.toml``, each read on its own, so that all that is wrong is told at once."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from config.fields import IN_FILE, PREFIX, every, group
from config.problems import Problem, broken, holds, known, told, unknown, unreadable
from config.settings import DOTENV, TOML, Settings

ENVIRONMENT = "environment"
MOST_WRONG = 200
"""Settings that are left out one after the other, at most: more than there are."""


class _Given(Settings):
    """Settings of what is given alone."""

    model_config = SettingsConfigDict(toml_file=None, env_file=None)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic-settings hands them over by name, here and below
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Nothing is read."""
        return (init_settings,)


@dataclass(frozen=True, slots=True)
class Found:
    """All that the sources hold. ``settings`` are made of what can be used; ``wrong`` is why the rest cannot.

    ``doubtful`` are names that nobody reads and that look like a setting's; ``held`` is in no ``repr``, for it holds secrets.
    """

    settings: Settings
    wrong: tuple[Problem, ...]
    doubtful: tuple[Problem, ...]
    held: Mapping[str, Mapping[str, Any]] = field(repr=False)

    def source(self, where: Sequence[str]) -> str:
        """Where the value of a setting comes from: a source's name, the file a source names, or "default"."""
        name = _key(where)
        for source, values in self.held.items():
            if holds(values, name):
                return source
        behind = (*name[:-1], name[-1] + IN_FILE)
        named = [(source, values[name[0]][behind[1]]) for source, values in self.held.items() if len(name) == 2 and _inside(values, behind)]
        return f"file {named[0][1]} ({named[0][0]})" if named else "default"

    def files(self) -> Iterator[Path]:
        """The files that secrets were read from, the settings' own two among them."""
        for name in (DOTENV, TOML):
            if any(_has(self.held[name], one.where) for one in every(Settings) if one.secret):
                yield Path(name)
        for values in self.held.values():
            for one in filter(lambda one: one.secret, every(Settings)):
                if _inside(values, behind := (one.where[0], one.where[-1] + IN_FILE)):
                    yield Path(str(values[behind[0]][behind[1]]))


def _key(where: Sequence[str]) -> tuple[str, ...]:
    """A place as the sources name it."""
    setting = known(where)
    return (setting.variable,) if setting and len(where) == 1 else tuple(where)


def _inside(values: Mapping[str, Any], where: Sequence[str]) -> bool:
    inner = values.get(where[0])
    return isinstance(inner, Mapping) and where[1] in inner


def _has(values: Mapping[str, Any], where: Sequence[str]) -> bool:
    inner = values.get(where[0])
    return bool(isinstance(inner, Mapping) and inner.get(where[-1]))


def read() -> Found:
    """Read every source and check what they hold together; raises nothing for what is wrong with it."""
    wrong: list[Problem] = []
    environment, dotenv = _variables(EnvSettingsSource, ENVIRONMENT, wrong), _variables(DotEnvSettingsSource, DOTENV, wrong)
    toml = _toml(wrong)
    held = {ENVIRONMENT: environment.values, DOTENV: dotenv.values, TOML: toml}
    settings, unusable = _checked(held)
    names = [(name, source.name) for source in (environment, dotenv) for name in source.strays] + [
        (name, TOML) for name in toml if not group(Settings, name) and not known((name,))
    ]
    doubtful = tuple(problem for name, source in names if (problem := unknown(name, source)))
    return Found(settings, (*wrong, *unusable), doubtful, held)


@dataclass(frozen=True, slots=True)
class _Read:
    """Variables of one source: its groups, and the names that begin like ours and are nobody's."""

    name: str
    values: Mapping[str, Any] = field(default_factory=dict)
    strays: tuple[str, ...] = ()


def _variables(kind: Callable[[type[BaseSettings]], EnvSettingsSource], name: str, wrong: list[Problem]) -> _Read:
    try:
        source = kind(Settings)
    except (ValueError, OSError):
        wrong.append(broken(name, ""))
        return _Read(name)
    values = _taken(source, name, wrong)
    ours = {one for one in values if group(Settings, one) or known((one,))}
    return _Read(name, {one: values[one] for one in ours}, tuple(_strays(source.env_vars)))


def _taken(source: EnvSettingsSource, name: str, wrong: list[Problem]) -> Mapping[str, Any]:
    """What a source gives; a group that is no JSON is told of and left out."""
    for _ in range(MOST_WRONG):
        try:
            return source()
        except SettingsError as error:
            found = re.search(r'field "(\w+)"', str(error))
            spoilt = found[1] if found else next(iter(Settings.model_fields))
            wrong.append(unreadable(spoilt, name))
            kept = {key: value for key, value in source.env_vars.items() if key != f"{PREFIX}{spoilt}".lower()}
            source.env_vars = kept
    return {}


def _strays(variables: Mapping[str, str | None]) -> Iterator[str]:
    for name in variables:
        beginning = name.removeprefix(PREFIX.lower()).partition("__")[0]
        if name.startswith(PREFIX.lower()) and not group(Settings, beginning):
            yield name.upper()


def _toml(wrong: list[Problem]) -> Mapping[str, Any]:
    try:
        return TomlConfigSettingsSource(Settings)()
    except (ValueError, OSError) as error:
        found = re.search(r"at line (\d+)", str(error))
        wrong.append(broken(TOML, f": line {found[1]} is not TOML" if found else ""))
        return {}


def _checked(held: Mapping[str, Mapping[str, Any]]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of all that can be used, and why the rest cannot."""
    values = _merged(list(held.values()))
    wrong: dict[str, Problem] = {}
    for _ in range(MOST_WRONG):
        try:
            return _Given(**values), tuple(wrong.values())
        except ValidationError as error:
            for one in error.errors(include_url=False):
                problem = told(one, held)
                wrong.setdefault(str(problem), problem)
                _leave_out(values, [str(part) for part in one["loc"]])
    return _Given(), tuple(wrong.values())


def _leave_out(values: dict[str, Any], where: Sequence[str]) -> None:
    """Take a value out; its whole group when it is not there, as one that is missed beside another is not."""
    inner = values.get(where[0])
    names = (where[1], where[1] + IN_FILE) if len(where) > 1 else ()
    if not isinstance(inner, dict) or not any(name in inner for name in names):
        values.pop(where[0], None)
        return
    for name in names:
        inner.pop(name, None)


def _merged(sources: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The sources in one, the first of them the strongest; groups are merged name by name."""
    merged: dict[str, Any] = {}
    for held in reversed(sources):
        for name, value in held.items():
            if not isinstance(value, Mapping):
                merged[name] = value
                continue
            before = merged.get(name)
            merged[name] = {**(before if isinstance(before, dict) else {}), **value}
    return merged
