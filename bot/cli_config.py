"""The grammar of ``newsbrief config`` and ``newsbrief doctor``."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter

CONFIG_EXITS = """exit codes:
  0  every setting can be used
  2  the command or a setting was not understood

docs/settings.md lists every setting.
"""
DOCTOR_EXITS = """Nothing is changed and nothing is posted. docs/doctor.md tells what each line means.

exit codes:
  0  all is well, or there are warnings only
  1  there is a problem
"""


def add_config(config: ArgumentParser) -> None:
    """What can be done with settings."""
    config.formatter_class = RawDescriptionHelpFormatter
    config.epilog = CONFIG_EXITS
    actions = config.add_subparsers(dest="action", metavar="ACTION", parser_class=type(config), required=True)
    show = actions.add_parser(
        "show",
        help="print every setting, and where it comes from",
        description="Prints every setting with its value and where that comes from. Secrets are hidden, also inside addresses.",
        allow_abbrev=False,
    )
    check = actions.add_parser(
        "check",
        help="say what is wrong with the settings",
        description="Says all that is wrong with the settings, each with an example. It asks no platform; newsbrief doctor does.",
        allow_abbrev=False,
    )
    for action in (show, check):
        action.add_argument("--json", action="store_true", help="print one JSON object")


def add_doctor(doctor: ArgumentParser) -> None:
    """How the doctor is asked."""
    doctor.formatter_class = RawDescriptionHelpFormatter
    doctor.epilog = DOCTOR_EXITS
    doctor.add_argument("--json", action="store_true", help="print one JSON object")
