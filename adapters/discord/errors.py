"""What Discord refuses, as errors of ours: a sentence for whoever can help, and what to do."""

from dataclasses import dataclass

from adapters.chat import Later, NotThere, ShutOut, Unclear
from adapters.errors import AdapterError


class DiscordRefused(AdapterError):  # noqa: N818 - the name says what happened, which is how the team speaks of it
    """Discord will not do what was asked; ``code`` is its own number for why (0: none), ``status`` that of HTTP, ``call`` what was asked."""

    code = 0
    status = 0
    call = ""


class NotInPlace(DiscordRefused, NotThere):
    """The channel is gone, closed, or the bot may not see it or write there."""


class TokenRefused(DiscordRefused, ShutOut):
    """The token is wrong or was reset."""


class WrongToken(TokenRefused):
    """A setting Discord does not take; ``setting`` names the variable."""

    setting = ""


class BadForm(DiscordRefused):
    """Discord will not show a message made like this."""


class TooLate(DiscordRefused):
    """An answer was tried when Discord had stopped waiting for it."""


class Acknowledged(DiscordRefused):
    """An interaction was acknowledged already: the reply to an earlier try was lost on its way."""


class Lost(DiscordRefused):
    """A message that was to be changed is no longer there."""


class NoHistory(DiscordRefused):
    """Nobody can see whether a post is there: we may not read what was said before."""


class TooMuchSaid(DiscordRefused):
    """So much was said in a channel that nobody can see whether a post is there."""


class RateLimited(DiscordRefused, Later):
    """Discord asks for patience beyond ours; ``seconds`` says how much."""


class NoAnswer(DiscordRefused, Unclear):
    """No reply, or a fault of Discord's: what was asked may have been done, unless it is ``unsent``: there was no connection."""

    unsent = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What one of Discord's numbers for a failure means."""

    kind: type[DiscordRefused]
    sentence: str
    advice: str = ""


OTHER_PLACE = "Choose another channel, or ask whoever manages it."
PERMISSIONS = "Let my role see the channel, send messages (in threads too) and read the history, then press **Try again**; nothing is lost."
AGAIN = "Ask me again."

UNSEEN = Problem(NotInPlace, "I cannot see {place}.", PERMISSIONS)
GONE = Problem(NotInPlace, "{place} is gone.", OTHER_PLACE)
SHUT = Problem(NotInPlace, "I may not write in {place}.", PERMISSIONS)
CLOSED = Problem(NotInPlace, "{place} is closed, so nothing can be written there.", OTHER_PLACE)
ALONE = Problem(
    NotInPlace, "I may not write you direct messages.", "Allow direct messages from people of this server in its privacy settings."
)
EXPIRED = Problem(TooLate, "Discord stopped waiting for my answer ({code}).", AGAIN)
UNSHOWN = Problem(BadForm, "Discord would not show my message ({code}).", "This is a fault of mine; the plain text of it still fits.")
LARGE = Problem(BadForm, "That is more than Discord takes in one message ({code}).", "Ask for less of it.")
MISSING = Problem(Lost, "That message is gone.", AGAIN)
BAD_TOKEN = Problem(
    TokenRefused,
    "Discord refused the token.",
    "Copy it again: Developer Portal, Bot, Reset Token. It belongs into NEWSBRIEF_DISCORD__TOKEN.",
)

PROBLEMS = {
    10003: GONE,
    10004: GONE,
    10008: MISSING,
    10015: EXPIRED,
    10062: EXPIRED,
    40005: LARGE,
    40060: Problem(Acknowledged, "That was acknowledged already."),
    50001: UNSEEN,
    50005: MISSING,
    50006: UNSHOWN,
    50007: ALONE,
    50008: CLOSED,
    50013: SHUT,
    50014: BAD_TOKEN,
    50027: EXPIRED,
    50035: UNSHOWN,
    50083: CLOSED,
    160002: SHUT,
    160005: CLOSED,
    220001: CLOSED,
    220003: CLOSED,
}
"""Discord's numbers for a failure (discord.com/developers/docs/topics/opcodes-and-status-codes), with what each means."""
STATUSES = {401: BAD_TOKEN, 403: SHUT, 404: GONE, 413: LARGE}
"""What a status means when the number says nothing to us."""
OTHERWISE = Problem(DiscordRefused, "Discord refused {call} ({status}, {code}).", "The log has more.")
THE_CHANNEL = "that channel"


def refused(status: int, code: int, call: str, place: str = "") -> DiscordRefused:
    """The error for one of Discord's refusals; ``place`` is a channel's name as people write it."""
    problem = PROBLEMS.get(code) or STATUSES.get(status, OTHERWISE)
    sentence = problem.sentence.format(place=place or THE_CHANNEL, code=code, call=call, status=status)
    error = problem.kind(sentence[:1].upper() + sentence[1:], problem.advice)
    error.code, error.status, error.call = code, status, call
    return error


def unanswered(call: str, told: str) -> NoAnswer:
    """The error when nothing certain came back; ``told`` says what did."""
    error = NoAnswer(f"Discord did not answer {call} clearly ({told}).", "It may still have been done; try again in a minute.")
    error.call = call
    return error


def limited(call: str, seconds: float) -> RateLimited:
    """The error when Discord wants more patience than we have now."""
    error = RateLimited(f"Discord asks me to wait {seconds:.0f} s.", "Nothing is lost; try again then.")
    error.call, error.status, error.seconds = call, 429, seconds
    return error


def wrong(setting: str, sentence: str, advice: str) -> WrongToken:
    """The error for a setting that cannot work."""
    error = WrongToken(sentence, advice)
    error.setting = setting
    return error
