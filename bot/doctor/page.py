"""docs/doctor.md, made from the table: ``python -m bot.doctor.page > docs/doctor.md``."""

import sys

from bot.doctor.findings import Group, Line
from bot.doctor.table import GROUPS

HEAD = """# The doctor

Made from the code by `python -m bot.doctor.page > docs/doctor.md`; a test holds it to that.

`newsbrief doctor` looks at everything newsbrief needs and says of each thing how it is, and what to do about it in one sentence.

```console
$ newsbrief doctor
This machine
ok       Python: …
…
Slack
-        Slack: not set up
         To connect Slack: docs/slack.md.
…
All is well.
```

- **ok**, **warning** (it works, but less well than it could, or not for long), **problem** (it does not work), or **-** (not set up, or it cannot be
  looked at before something else works).
- **It changes nothing** and posts nothing. It may be run beside `newsbrief run`, and takes no lock.
- **Everything is looked at at once**, each line with a deadline of its own: what fails or hangs keeps no other waiting.
- **Whom it asks**: the platforms that are set up, and up to five of the feeds that are followed. Without those nothing leaves the machine.
- **Exit code**: 0 when there is no problem, 1 when there is one. `--json` prints one object: `schema` (`newsbrief.doctor/1`), `good`, and `findings`, each with `line` (below),
  `group`, `name`, `state` (`ok`, `warning`, `problem`, `off`), `told` and `fix`. A line may have several findings, or none when it is about something that is not set up.
"""


def page() -> str:
    """The page."""
    return "\n".join([HEAD, *map(_group, GROUPS)])


def _group(group: Group) -> str:
    head = ["| line | | what it looks at | not well when | what to do |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([f"## {group.name}", "", *head, *map(_row, group.lines), ""])


def _row(line: Line) -> str:
    return f"| `{line.key}` | {line.name} | {line.about} | {line.wrong} | {line.fix} |"


if __name__ == "__main__":
    sys.stdout.write(page())
