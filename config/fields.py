"""What is known of every setting from its field: its names, what it may be, its default, an example, and whether it is hidden."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

PREFIX = "NEWSBRIEF_"
IN_FILE = "_file"
"""Behind a secret's name: the file it lies in."""


@dataclass(frozen=True, slots=True)
class Told:
    """Beside a field's type: what its value may be, as a sentence has it after "is" and "is not"."""

    values: str


@dataclass(frozen=True)
class Setting:
    """One setting; ``where`` is its group and its name, or its one name."""

    where: tuple[str, ...]
    field: FieldInfo

    @property
    def variable(self) -> str:
        """What it is called in the environment and in ``.env``."""
        alias = self.field.validation_alias
        return alias if isinstance(alias, str) else variable(self.where)

    @property
    def toml(self) -> str:
        """What it is called in ``newsbrief.toml``."""
        return self.variable if len(self.where) == 1 else ".".join(self.where)

    @property
    def about(self) -> str:
        """What it does, in a few words."""
        return self.field.description or ""

    @property
    def example(self) -> str:
        """A line for ``.env`` that can be copied."""
        examples = self.field.examples
        return f"{self.variable}={examples[0] if examples else _spelled(self.field.default)}"

    @property
    def default(self) -> str:
        """What holds when it is not set; "" for nothing."""
        return _spelled(self.field.default)

    @property
    def secret(self) -> bool:
        """Whether its value is hidden wherever it is shown."""
        return self._kind is SecretStr

    @property
    def words(self) -> tuple[str, ...]:
        """The words it is one of; none when it is something else."""
        return tuple(map(str, get_args(self._kind))) if get_origin(self._kind) is Literal else ()

    @property
    def values(self) -> str:
        """What it may be, for a sentence: "a whole number from 0 to 24", "one of socket, http"; "" when its type says no more than text."""
        if self.words:
            return f"one of {', '.join(self.words)}"
        told = [one.values for one in self._beside if isinstance(one, Told)]
        return told[0] if told else "true or false" if self._kind is bool else self._whole

    @property
    def _whole(self) -> str:
        bounds = [getattr(one, name) for name in ("ge", "le") for one in self._beside if hasattr(one, name)]
        return "a whole number from {} to {}".format(*bounds) if self._kind is int and len(bounds) == 2 else ""

    @property
    def _kind(self) -> Any:
        return self._taken_apart[0]

    @property
    def _beside(self) -> tuple[Any, ...]:
        return self._taken_apart[1]

    @cached_property
    def _taken_apart(self) -> tuple[Any, tuple[Any, ...]]:
        """Its type without None, and all that stands beside the type."""
        kind, beside = _bare(self.field.annotation)
        return kind, (*self.field.metadata, *beside)


def _bare(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    if get_origin(annotation) is Annotated:
        inner, *beside = get_args(annotation)
        kind, more = _bare(inner)
        flat = [part for one in beside for part in (one.metadata if isinstance(one, FieldInfo) else [one])]
        return kind, (*flat, *more)
    given = [one for one in get_args(annotation) if one is not type(None)]
    optional = type(None) in get_args(annotation) and get_origin(annotation) is not Annotated
    return _bare(given[0]) if optional and len(given) == 1 and _is_union(annotation) else (annotation, ())


def _is_union(annotation: Any) -> bool:
    return get_origin(annotation) is Union or type(annotation).__name__ == "UnionType"


def _spelled(value: Any) -> str:
    """A value as it is written in ``.env``."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def variable(where: tuple[str, ...]) -> str:
    """The variable of a group or of a setting in it."""
    return PREFIX + "__".join(where).upper()


def group(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The settings of a group; None when a name is no group's."""
    field = model.model_fields.get(name)
    kind = field.annotation if field else None
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def every(model: type[BaseModel]) -> Iterator[Setting]:
    """Every setting, group by group, as they stand in the code."""
    for name, field in model.model_fields.items():
        inner = group(model, name)
        yield from (Setting((name, one), each) for one, each in inner.model_fields.items()) if inner else (Setting((name,), field),)


def secrets(model: type[BaseModel]) -> list[str]:
    """The names of a group's secrets."""
    return [name for name, field in model.model_fields.items() if Setting((name,), field).secret]
