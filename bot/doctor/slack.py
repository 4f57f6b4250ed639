"""Lines about Slack."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from adapters.errors import AdapterError
from bot.doctor.findings import Finding, Line, NotLooked, off, ok, problem, several, warning
from bot.doctor.patient import Patient

if TYPE_CHECKING:
    from adapters.slack.manifest import Scope

SET_UP = "To connect Slack: docs/slack.md."
SIGNING = re.compile(r"[0-9a-f]{32}")
"""How Slack's signing secrets look."""
INSTALL = "Add it under OAuth & Permissions of the app (newsbrief slack manifest has all), then install the app again."
KEYS = "Put the key they were sealed with behind the newer ones in NEWSBRIEF_SLACK__ENCRYPTION_KEYS, or install again."


async def reach(patient: Patient) -> Sequence[Finding]:
    """Whether Slack answers at all."""
    if not patient.on_slack:
        return off("not set up", SET_UP)
    base = patient.settings.slack_api_url
    try:
        await patient.slack_ahead()
    except AdapterError as error:
        return (problem(f"{base} does not answer as Slack does: {error}", "Look at the network, the proxy and SLACK_API_URL."),)
    return ok(f"{base} answers")


async def bot_token(patient: Patient) -> Sequence[Finding]:
    """Whether the bot's token is good."""
    if not patient.settings.slack.bot_token:
        return ()
    access = await patient.slack_access()
    return ok(f"good, for the workspace {access.team or access.enterprise}")


async def permissions(patient: Patient) -> Sequence[Finding]:
    """Which permissions are missing, and what does not work without them."""
    from adapters.slack.checkup import lacking  # noqa: PLC0415 - slack-sdk is loaded for whoever runs Slack

    if not patient.settings.slack.bot_token:
        return ()
    try:
        access = await patient.slack_access()
    except AdapterError:
        raise NotLooked("the bot token does not work") from None
    if not access.scopes:
        raise NotLooked("Slack does not say what it granted")
    return several(map(_lacking, lacking(access)), "all that is used was granted")


def _lacking(scope: "Scope") -> Finding:
    if scope.least:
        return problem(f"{scope.name} is missing; without it the bot cannot {scope.why}", INSTALL)
    return warning(f"{scope.name} is missing, which is for: {scope.why}", INSTALL)


async def app_token(patient: Patient) -> Sequence[Finding]:
    """Whether a socket can be opened with the app's token."""
    from adapters.slack.preflight import opened  # noqa: PLC0415 - as above

    slack = patient.settings.slack
    if not patient.on_slack or slack.mode == "http" or not slack.app_token:
        return ()
    await opened(await patient.slack(), slack.app_token.get_secret_value(), hasty=True)
    return ok("good: Slack gives an address for a socket")


async def signing_secret(patient: Patient) -> Sequence[Finding]:
    """Whether the signing secret can be one; only a request of Slack's can show that it is ours."""
    slack = patient.settings.slack
    if not patient.on_slack or slack.mode != "http" or not slack.signing_secret:
        return ()
    if not SIGNING.fullmatch(slack.signing_secret.get_secret_value()):
        return (
            warning(
                "it does not look like Slack's: 32 letters of 0-9 and a-f", "Copy it again: Basic Information of the app, Signing Secret."
            ),
        )
    return ok("set; a request from Slack will show whether it is this app's")


async def blocks(patient: Patient) -> Sequence[Finding]:
    """Whether Slack would show a sample of our messages."""
    from adapters.slack.blocks import messages  # noqa: PLC0415 - as above
    from adapters.slack.checkup import unshown  # noqa: PLC0415
    from adapters.slack.errors import SlackRefused  # noqa: PLC0415
    from bot.doctor.sample import sample  # noqa: PLC0415

    token = patient.settings.slack.bot_token
    if not token:
        return ()
    try:
        await patient.slack_access()
    except AdapterError:
        raise NotLooked("the bot token does not work") from None
    try:
        word = await unshown(await patient.slack(), token.get_secret_value(), [one.content for one in messages(sample())])
    except SlackRefused as error:
        if error.code != "unknown_method":
            raise
        raise NotLooked("this Slack does not judge messages") from None
    if word:
        return (warning(f"Slack would not show the sample ({word}); such messages go out plainer", "Report this with the version."),)
    return ok("Slack would show the sample as it is")


async def installations(patient: Patient) -> Sequence[Finding]:
    """Whether the workspaces that installed the app can be served."""
    from adapters.store.installations import Installations  # noqa: PLC0415 - for those who use OAuth
    from adapters.store.sealing import Seals  # noqa: PLC0415
    from bot.slack import keys  # noqa: PLC0415

    given = keys(patient.settings)
    if not patient.settings.slack.client_id:
        return ()
    if not given:
        raise NotLooked("no key is set")
    store = await patient.store()
    opened, there = await Installations(store.database, Seals(given)).openable("slack")
    if opened < there:
        return (problem(f"{there - opened} of {there} were sealed with a key that is not set", KEYS),)
    return ok(f"{there} can be served") if there else off("none yet", "People install from /slack/install (docs/slack.md).")


LINES = (
    Line(
        "slack/reach",
        "Slack",
        "whether its API answers",
        "it cannot be reached",
        "Look at the network, the proxy and `SLACK_API_URL`.",
        reach,
    ),
    Line(
        "slack/bot_token",
        "bot token",
        "`auth.test` with `NEWSBRIEF_SLACK__BOT_TOKEN`",
        "Slack refuses it",
        "Copy the Bot User OAuth Token again.",
        bot_token,
    ),
    Line(
        "slack/permissions",
        "permissions",
        "what was granted beside what is used",
        "one is missing: one of the least three (problem) or another (warning), with what does not work without it",
        INSTALL,
        permissions,
    ),
    Line(
        "slack/app_token",
        "app token",
        "`apps.connections.open` with `NEWSBRIEF_SLACK__APP_TOKEN`, for Socket Mode",
        "Slack refuses it, or it lacks `connections:write`",
        "Make an app-level token with `connections:write`, and copy it.",
        app_token,
    ),
    Line(
        "slack/signing_secret",
        "signing secret",
        "how `NEWSBRIEF_SLACK__SIGNING_SECRET` looks, for HTTP; whether it is this app's only a request can show",
        "it does not look like one",
        "Copy it again from Basic Information.",
        signing_secret,
    ),
    Line(
        "slack/blocks",
        "messages",
        "`blocks.validate` on a sample briefing; nothing is posted",
        "Slack would not show it",
        "Report it with the version; messages go out plainer meanwhile.",
        blocks,
    ),
    Line(
        "slack/installations",
        "installations",
        "with OAuth, whether what was installed can be unsealed",
        "none of the keys fits",
        KEYS,
        installations,
    ),
)
