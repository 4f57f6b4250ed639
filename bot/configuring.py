"""What ``newsbrief config`` says of the settings: all of them, or all that is wrong with them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TextIO

from adapters.errors import AdapterError
from adapters.terminal.sheets import Pair, show_pairs
from adapters.wording import safe
from config.fields import every
from config.problems import Problem
from config.settings import Settings
from config.showing import Shown, exposed, shown
from config.sources import Found

GOOD = "Every setting can be used. newsbrief doctor says whether they work."


def show(found: Found, stream: TextIO, environ: Mapping[str, str], *, as_json: bool) -> None:
    """Print every setting."""
    rows = shown(found)
    if as_json:
        stream.write(json.dumps({"schema": "newsbrief.settings/1", "settings": [_record(row) for row in rows]}, indent=2) + "\n")
        return
    show_pairs([Pair(row.variable, row.value or "not set", row.source) for row in rows], stream, environ)


def _record(row: Shown) -> dict[str, object]:
    return {**asdict(row), "value": row.value or None}


def check(found: Found, *, as_json: bool) -> tuple[str, bool]:
    """All that is wrong, and whether all is well; what is doubtful is told and does no harm."""
    wrong, readable = problems(found), list(map(str, exposed(found)))
    if as_json:
        record = {"schema": "newsbrief.problems/1", "good": not wrong, "problems": [asdict(one) for one in wrong], "readable": readable}
        return json.dumps(record, indent=2), not wrong
    lines = [f"problem  {safe(str(one))}{_from(one)}" for one in wrong]
    lines += [
        f"warning  {safe(path)} holds secrets, and other people of this machine may read it: chmod 600 {safe(path)}" for path in readable
    ]
    return "\n".join([*lines, *([] if wrong else [GOOD])]), not wrong


def _from(problem: Problem) -> str:
    return f" (from {problem.source})" if problem.source and problem.source != problem.variable else ""


def problems(found: Found) -> list[Problem]:
    """All that is wrong: values, names, and settings that do not go together. What is told of one setting is told once."""
    told = [*found.wrong, *found.doubtful]
    named = {problem.variable.removesuffix("_FILE") for problem in told}
    return [*told, *(problem for problem in _together(found.settings) if problem.variable not in named)]


def _together(settings: Settings) -> Iterator[Problem]:
    """What each part says of the settings it is given."""
    yield from _slack(settings)
    yield from _sealed(settings)
    yield from _database(settings)
    yield from _hosts(settings)


def _problem(variable: str, wrong: str) -> Problem:
    setting = next(one for one in every(Settings) if one.variable == variable)
    return Problem(variable, wrong, setting.example)


def _slack(settings: Settings) -> Iterator[Problem]:
    from adapters.slack.together import contradictions  # noqa: PLC0415 - each part is loaded when it is asked

    slack = settings.slack
    if not (slack.bot_token or slack.client_id or slack.app_token):
        return
    for variable, wrong in contradictions(
        bot_token=slack.bot_token,
        app_token=slack.app_token,
        signing_secret=slack.signing_secret,
        client=slack.client_id,
        client_secret=slack.client_secret,
        http=slack.mode == "http",
    ):
        yield _problem(variable, wrong)


def _sealed(settings: Settings) -> Iterator[Problem]:
    from adapters.store.sealing import Seals, WrongSeal  # noqa: PLC0415 - as above
    from bot.slack import keys  # noqa: PLC0415

    variable, given = "NEWSBRIEF_SLACK__ENCRYPTION_KEYS", keys(settings)
    if settings.slack.client_id and not given:
        yield _problem(variable, "is not set, and OAuth keeps tokens sealed: `newsbrief slack key` makes one")
    try:
        Seals(given)
    except WrongSeal:
        yield _problem(variable, "holds what is not 32 bytes in base64: `newsbrief slack key` makes one")


def _database(settings: Settings) -> Iterator[Problem]:
    from adapters.store.homes import UnusableAddress, home_of  # noqa: PLC0415 - as above

    url = settings.database.url
    try:
        home_of(url.get_secret_value() if url else None)
    except UnusableAddress as error:
        variable, _, wrong = str(error).rstrip(".").partition(" ")
        yield _problem(variable, wrong)


def _hosts(settings: Settings) -> Iterator[Problem]:
    from adapters.web.gate import Allowed  # noqa: PLC0415 - as above

    try:
        Allowed.of(settings.web.allow_hosts)
    except AdapterError:
        yield _problem("NEWSBRIEF_WEB__ALLOW_HOSTS", "holds what is no host")
