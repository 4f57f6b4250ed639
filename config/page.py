"""docs/settings.md, made from the settings: ``python -m config.page > docs/settings.md``."""

import sys
from collections.abc import Iterator
from itertools import groupby

from config.fields import Setting, every, group
from config.settings import Settings

HEAD = """# Settings

Made from the code by `python -m config.page > docs/settings.md`; a test holds it to that.

Nothing has to be set: `newsbrief brief` and `newsbrief feeds` work without any. A platform that has no token is off.

- **Where.** In the environment, in `.env`, or in `newsbrief.toml`, both in the folder the command is started in. The environment wins over
  `.env`, which wins over `newsbrief.toml`.
- **Names.** Large letters or small in the environment and in `.env`; two underscores between group and name. In `newsbrief.toml` the same with a dot:
  `briefing.length = "full"`, or `length = "full"` below `[briefing]`.
- **Secrets** (🔒) may lie in a file, whose name is given with `_FILE` behind the variable: `NEWSBRIEF_SLACK__BOT_TOKEN_FILE=/run/secrets/bot_token`, or in
  `newsbrief.toml` `slack.bot_token_file`. They are in no log, no message and no error.
- **Empty** means not set, for whatever has no default.

## Looking at them

    newsbrief config show       # every setting, its value, and where it comes from; secrets hidden, also inside addresses
    newsbrief config check      # all that is wrong at once, each with an example; exit code 0 or 2
    newsbrief config show --json

`config check` also tells of names that look like a slip of one (`NEWSBRIEF_SLACK_BOT_TOKEN`), of settings that do not go together, and of files with secrets that
other people of the machine may read. `newsbrief doctor` says whether the values work: [doctor.md](doctor.md).
"""


def page() -> str:
    """The page."""
    parts = [_group(name, list(settings)) for name, settings in groupby(every(Settings), key=lambda one: one.where[0])]
    return "\n".join([HEAD, *parts])


def _group(name: str, settings: list[Setting]) -> str:
    kind = group(Settings, name)
    about = " ".join((kind.__doc__ or "").split()) if kind else ""
    head = [f"## {name if kind else 'Others'}", "", *([about, ""] if about else [])]
    table = ["| variable | in `newsbrief.toml` | what it is | values | default |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*head, *table, *map(_row, settings), ""])


def _row(setting: Setting) -> str:
    variable = f"`{setting.variable}`{' 🔒' if setting.secret else ''}"
    cells = (variable, f"`{setting.toml}`", setting.about, " ".join(_values(setting)), f"`{setting.default}`" if setting.default else "")
    return f"| {' | '.join(cells)} |"


def _values(setting: Setting) -> Iterator[str]:
    """The words, or what it may be with an example."""
    if setting.words:
        yield ", ".join(f"`{word}`" for word in setting.words)
        return
    if setting.values:
        yield setting.values + (":" if setting.field.examples and setting.values != "true or false" else "")
    if setting.field.examples and setting.values != "true or false":
        yield " or ".join(f"`{one}`" for one in setting.field.examples)


if __name__ == "__main__":
    sys.stdout.write(page())
