"""Which settings of Slack's do not go together."""

BOT_TOKEN = "NEWSBRIEF_SLACK__BOT_TOKEN"  # noqa: S105 - a setting's name
APP_TOKEN = "NEWSBRIEF_SLACK__APP_TOKEN"  # noqa: S105 - a setting's name
SIGNING_SECRET = "NEWSBRIEF_SLACK__SIGNING_SECRET"  # noqa: S105 - a setting's name
CLIENT_SECRET = "NEWSBRIEF_SLACK__CLIENT_SECRET"  # noqa: S105 - a setting's name
MODE = "NEWSBRIEF_SLACK__MODE"


def contradictions(
    *, bot_token: object, app_token: object, signing_secret: object, client: object, client_secret: object, http: bool
) -> list[tuple[str, str]]:
    """What cannot work together, each as the setting and what is wrong with it; only whether a value is there counts."""
    found = [
        (not client and not bot_token, BOT_TOKEN, "is not set"),
        (not http and not app_token, APP_TOKEN, "is not set, and Socket Mode needs it"),
        (http and not signing_secret, SIGNING_SECRET, "is not set, and without it nobody knows who calls over HTTP"),
        (client and not http, MODE, "is not http, and installing by OAuth needs pages"),
        (client and not client_secret, CLIENT_SECRET, "is not set, and OAuth needs it"),
    ]
    return [(setting, wrong) for holds, setting, wrong in found if holds]
