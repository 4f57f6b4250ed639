"""A briefing as JSON, markdown or a web page, each written to a stream as it comes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from adapters.formats import markdown, records, webpage
from briefings.models import Briefing


@dataclass(frozen=True, slots=True)
class Form:
    """How briefings become one document: each by its source, quiet or not, and what stands before the first (whose headline names it), between them, and at the end."""

    one: Callable[[str, Briefing, bool], str]
    before: Callable[[Briefing], str] = field(default=lambda _: "")
    between: str = ""
    end: str = ""


FORMS: dict[str, Form] = {
    "json": Form(lambda _, briefing, __: records.document(briefing)),
    "json-lines": Form(lambda source, briefing, _: records.line(briefing, source)),
    "markdown": Form(lambda _, briefing, quiet: markdown.document(briefing, quiet=quiet), between="\n---\n\n"),
    "html": Form(lambda _, briefing, quiet: webpage.section(briefing, quiet=quiet), before=webpage.head, end=webpage.END),
}


class Written:
    """Writes briefings to a stream of bytes in one form, as UTF-8."""

    def __init__(self, form: str, stream: BinaryIO, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._form = FORMS[form]
        self._write = partial(_write, stream)
        self._begun = False

    def show(self, source: str, briefing: Briefing) -> None:
        """Write one briefing at once."""
        self._write((self._form.between if self._begun else self._form.before(briefing)) + self._form.one(source, briefing, self._quiet))
        self._begun = True

    def finish(self) -> None:
        """Write what ends the document, if there is one."""
        if self._begun:
            self._write(self._form.end)


def _write(stream: BinaryIO, text: str) -> None:
    stream.write(text.encode("utf-8", "replace"))
    stream.flush()
