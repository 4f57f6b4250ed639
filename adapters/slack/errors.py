"""What Slack refuses, as errors of ours: a sentence for whoever can help, and what to do."""

from dataclasses import dataclass

from adapters.chat import Later, NotThere, ShutOut, Unclear
from adapters.errors import AdapterError


class SlackRefused(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """Slack will not do what was asked; ``code`` is its own word for why, ``method`` what was asked, ``needed`` a missing scope."""

    code = ""
    method = ""
    needed = ""


class NotInPlace(SlackRefused, NotThere):
    """The bot is not in the channel, the channel is gone, archived or closed to it."""


class TokenRefused(SlackRefused, ShutOut):
    """The token is wrong, revoked or of a workspace that is gone."""


class MissingScope(SlackRefused):
    """The app was not given a permission; ``needed`` names it."""


class BadBlocks(SlackRefused):
    """Slack will not show these blocks."""


class TooMuchSaid(SlackRefused):
    """So much was said in a channel that nobody can see whether a post is there."""


class TooLate(SlackRefused):
    """A window or an answer was tried when Slack had stopped waiting for it."""


class RateLimited(SlackRefused, Later):
    """Slack asks for patience beyond ours; ``seconds`` says how much, a second when Slack does not."""

    seconds = 1.0


class NoAnswer(SlackRefused, Unclear):
    """No reply, or a fault of Slack's: what was asked may have been done."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What one of Slack's words for a failure means."""

    kind: type[SlackRefused]
    sentence: str
    advice: str = ""


INVITE = "`/invite @brief`, then press **Try again**; nothing is lost."
OTHER_PLACE = "Choose another channel, or ask its owners."
INSTALL = "Install the app again, then copy the Bot User OAuth Token into NEWSBRIEF_SLACK__BOT_TOKEN."
SHORTER = "This is a fault of mine; the plain text of it still fits."
AGAIN = "Press the button again."

OUT_OF_IT = Problem(NotInPlace, "I am not in {place}.", INVITE)
GONE = Problem(NotInPlace, "I cannot see {place}: it is private and I am not in it, or it is gone.", INVITE)
ARCHIVED = Problem(NotInPlace, "{place} is archived, so nothing can be written there.", OTHER_PLACE)
CLOSED = Problem(NotInPlace, "{place} does not let me write.", OTHER_PLACE)
BAD_TOKEN = Problem(TokenRefused, "Slack refused the token ({code}).", INSTALL)
NOT_GIVEN = Problem(
    MissingScope,
    "I lack Slack's permission {needed}.",
    "Add it under OAuth & Permissions of the app, then install the app again. docs/slack.md says what each permission is for.",
)
UNSHOWN = Problem(BadBlocks, "Slack would not show my message ({code}).", SHORTER)
EXPIRED = Problem(TooLate, "Slack stopped waiting for my window ({code}).", AGAIN)
TOO_MANY = Problem(RateLimited, "Slack asks me to wait ({code}).", "Nothing is lost; try again then.")
FAULTY = Problem(NoAnswer, "Slack had a fault of its own ({code}).", "Try again in a minute.")

PROBLEMS = {
    "not_in_channel": OUT_OF_IT,
    "user_not_in_channel": OUT_OF_IT,
    "channel_not_found": GONE,
    "messaging_not_allowed": CLOSED,
    "is_archived": ARCHIVED,
    "restricted_action": CLOSED,
    "restricted_action_read_only_channel": CLOSED,
    "restricted_action_thread_only_channel": CLOSED,
    "restricted_action_non_threadable_channel": CLOSED,
    "ekm_access_denied": CLOSED,
    "user_not_found": CLOSED,
    "cannot_dm_bot": CLOSED,
    "token_revoked": BAD_TOKEN,
    "token_expired": BAD_TOKEN,
    "account_inactive": BAD_TOKEN,
    "invalid_auth": BAD_TOKEN,
    "not_authed": BAD_TOKEN,
    "not_allowed_token_type": BAD_TOKEN,
    "org_login_required": BAD_TOKEN,
    "missing_scope": NOT_GIVEN,
    "no_permission": NOT_GIVEN,
    "invalid_blocks": UNSHOWN,
    "invalid_blocks_format": UNSHOWN,
    "invalid_attachments": UNSHOWN,
    "msg_blocks_too_long": UNSHOWN,
    "msg_too_long": UNSHOWN,
    "thread_not_found": Problem(SlackRefused, "The message above it was deleted, so there is nothing to go on below.", "Send it anew."),
    "expired_trigger_id": EXPIRED,
    "trigger_expired": EXPIRED,
    "trigger_exchanged": EXPIRED,
    "exchanged_trigger_id": EXPIRED,
    "invalid_trigger_id": EXPIRED,
    "used_url": EXPIRED,
    "expired_url": EXPIRED,
    "ratelimited": TOO_MANY,
    "rate_limited": TOO_MANY,
    "fatal_error": FAULTY,
    "internal_error": FAULTY,
    "service_unavailable": FAULTY,
    "request_timeout": FAULTY,
    "team_added_to_org": FAULTY,
}
"""Slack's words for a failure (each method's page on docs.slack.dev lists its own), with what each means."""
OTHERWISE = Problem(SlackRefused, "Slack refused {method} ({code}).", "The log has more; docs/slack.md lists what Slack's words mean.")

THE_CHANNEL = "that channel"


def refused(code: str, method: str, place: str = "", needed: str = "") -> SlackRefused:
    """The error for one of Slack's words; ``place`` is a channel's name as people write it."""
    problem = PROBLEMS.get(code, OTHERWISE)
    sentence = problem.sentence.format(place=place or THE_CHANNEL, code=code, method=method, needed=needed or code)
    error = problem.kind(sentence[:1].upper() + sentence[1:], problem.advice)
    error.code, error.method, error.needed = code, method, needed
    return error


def unanswered(method: str, told: str) -> NoAnswer:
    """The error when nothing certain came back; ``told`` says what did."""
    error = NoAnswer(f"Slack did not answer {method} clearly ({told}).", "It may still have been done; try again in a minute.")
    error.code, error.method = "unclear", method
    return error


def limited(method: str, seconds: float) -> RateLimited:
    """The error when Slack wants more patience than we have now."""
    error = RateLimited(f"Slack asks me to wait {seconds:.0f} s.", "Nothing is lost; try again then.")
    error.code, error.method, error.seconds = "ratelimited", method, seconds
    return error
