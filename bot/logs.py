"""How the log is written: for people where somebody looks, as JSON lines elsewhere; whoever logs, every line goes the same way."""

import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, TextIO

from adapters.chat import Later, NotThere, ShutOut, Unclear
from bot import tracing
from bot.discretion import Discretion

if TYPE_CHECKING:
    from config.settings import Settings

Form = Literal["auto", "human", "json"]
Event = MutableMapping[str, Any]

OURS = ("newsbrief", "adapters", "bot", "briefings", "config")
"""The roots of our own loggers."""
MOST_FRAMES, MOST_CAUSES = 40, 8
"""Of one trace: its innermost frames, and the errors that led to it."""
FIRST = ("timestamp", "level", "logger", "event")

PLAIN: tuple[type[BaseException], ...] = (
    AttributeError, TypeError, NameError, ImportError, ArithmeticError, IndexError, RecursionError, MemoryError, NotImplementedError,
    OSError, Later, Unclear, ShutOut, NotThere,
)  # fmt: skip
"""Errors whose words stand in a trace. Those of others may be an article's, or what somebody typed: ``int("…")`` repeats it."""


@dataclass(frozen=True, slots=True)
class Style:
    """From which level on the log is told, and in which form; ``auto`` is for people in a terminal and JSON elsewhere."""

    level: str = "warning"
    form: Form = "auto"

    def is_json(self, stream: TextIO) -> bool:
        """Whether lines on a stream are JSON."""
        return self.form == "json" or (self.form == "auto" and not _is_watched(stream))


USUAL = Style()


def style(settings: "Settings") -> Style:
    """How the operator wants the log."""
    return Style(settings.log.level, settings.log.format)


def log_to(stream: TextIO, style: Style = USUAL, secrets: Iterable[str] = ()) -> None:
    """Send the log to a stream, without these ``secrets``; the libraries' warnings only when all is asked for, less than that never."""
    handler = _Handler(stream, style, Discretion(secrets))
    root = logging.getLogger()
    root.handlers = [handler, *(one for one in root.handlers if not isinstance(one, _Handler))]
    for name in OURS:
        logging.getLogger(name).setLevel(style.level.upper())
    logging.captureWarnings(capture=True)


def announce(sentence: str) -> bool:
    """Say something as a line of the log, whatever its level, where every line is to be JSON; False where it is to be said as it is."""
    handler = next((one for one in logging.getLogger().handlers if isinstance(one, _Handler) and one.style.form == "json"), None)
    if handler is not None:
        handler.emit(logging.LogRecord("newsbrief", logging.INFO, "", 0, sentence, None, None))
    return handler is not None


class _Handler(logging.StreamHandler[TextIO]):
    """Writes what is to be told; the formatter is made for the first line, because most commands write none and structlog takes a while."""

    def __init__(self, stream: TextIO, style: Style, discreet: Discretion) -> None:
        super().__init__(stream)
        self.style, self._discreet = style, discreet
        self._least = logging.getLevelName(style.level.upper())

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a line is told: our own from the level on. Libraries write whole bodies at debug and info: tokens, articles."""
        least = self._least if _root(record.name) in OURS else _LIBRARIES.get(_root(record.name), self._foreign)
        return record.levelno >= least and bool(super().filter(record))

    @property
    def _foreign(self) -> int:
        return logging.WARNING if self._least <= logging.DEBUG else logging.CRITICAL + 1

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        self.formatter = self.formatter or _formatter(self.stream, self.style, self._discreet)
        return super().format(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """A line that cannot be written: logging's own way would print it with all its values."""
        if not isinstance(sys.exc_info()[1], OSError):
            self.stream.write(f"A line of {record.name} could not be logged ({record.filename}:{record.lineno}).\n")


_LIBRARIES = {"asyncio": logging.ERROR}
"""Libraries that are told at every level: a task nobody waited for has failed, which is a fault of ours."""


def _root(name: str) -> str:
    return name.partition(".")[0]


def _is_watched(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:  # it is closed
        return False


def _formatter(stream: TextIO, style: Style, discreet: Discretion) -> logging.Formatter:
    from structlog import dev, processors, stdlib  # noqa: PLC0415 - see _Handler

    json = style.is_json(stream)
    stamp = processors.TimeStamper("iso" if json else "%H:%M:%S", utc=json)
    colours = _is_watched(stream) and not os.environ.get("NO_COLOR")
    # without a formatter of its own it has rich print every local value
    people = dev.ConsoleRenderer(colors=colours, pad_event_to=0, exception_formatter=dev.plain_traceback, sort_keys=False)
    return stdlib.ProcessorFormatter(
        foreign_pre_chain=[stamp, stdlib.add_log_level, stdlib.add_logger_name, stdlib.ExtraAdder(), _bound, _traced],
        processors=[
            stdlib.ProcessorFormatter.remove_processors_meta,
            _discreet(discreet),
            processors.JSONRenderer(ensure_ascii=False) if json else people,
        ],
    )


def _bound(_: Any, __: str, event: Event) -> Event:
    """What the line was written for."""
    return {**tracing.facts(), **event}


def _traced(_: Any, __: str, event: Event) -> Event:
    """The error a line tells of, as a trace."""
    told = event.pop("exc_info", None)
    error = told[1] if isinstance(told, tuple) else None
    return {**event, "exception": trace(error)} if error is not None else event


def _discreet(discreet: Discretion) -> Callable[[Any, str, Event], Event]:
    """Everything in its order, and fit for a log."""

    def fit(_: Any, __: str, event: Event) -> Event:
        event.pop("stack_info", None)
        ordered = {**{name: event[name] for name in FIRST if name in event}, **event}
        return {name: _fit(name, value, discreet) for name, value in ordered.items()}

    return fit


def _fit(name: str, value: Any, discreet: Discretion) -> Any:
    if value is None or isinstance(value, bool | int | float) or name == "timestamp":
        return value
    lines = str(value).split("\n") if name == "exception" else [str(value)]
    return "\n".join(_indented(line, discreet) for line in lines)


def _indented(line: str, discreet: Discretion) -> str:
    return " " * (len(line) - len(line.lstrip(" "))) + discreet(line)


def trace(error: BaseException) -> str:
    """Where an error came from, and those that led to it, as Python tells it; no value of any variable, and words only of plain errors."""
    return "\n".join(_causes(error, set()))


def _causes(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen and len(seen) < MOST_CAUSES:
        yield from _causes(before, seen)
        yield "which led to"
    yield "Traceback (most recent call last):"
    yield from _frames(error.__traceback__)
    yield said(error)
    for number, inner in enumerate(getattr(error, "exceptions", ())[:MOST_CAUSES], 1):
        yield f"and within it, number {number}"
        yield from _causes(inner, seen)


def _frames(where: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(where)[-MOST_FRAMES:]:
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def said(error: BaseException) -> str:
    """An error's kind, with its words where they cannot be an article's."""
    kind = type(error).__qualname__
    return f"{kind}: {error}" if isinstance(error, PLAIN) else f"{kind} (its words are kept out of the log)"
