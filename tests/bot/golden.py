"""What the command prints of its sample, kept in ``golden/`` and in README.md; ``python -m tests.bot.golden`` writes both anew."""

import re
from pathlib import Path

from briefings.models import CREDIT_FROM
from tests.bot.commanding import ROOT, newsbrief

FOLDER = Path(__file__).parent / "golden"
README = ROOT / "README.md"

OUTPUTS: dict[str, tuple[str, ...]] = {
    "sample.txt": (),
    "sample-full.txt": ("--length", "full"),
    "sample-one-line.txt": ("--length", "one-line"),
    "sample.json": ("--format", "json"),
    "sample.md": ("--format", "markdown"),
    "sample.html": ("--format", "html"),
    "sample-slack.json": ("--format", "slack", "--length", "full"),
    "sample-discord.json": ("--format", "discord", "--length", "full"),
}
SHOWN = re.compile(r"(?<=\$ newsbrief brief --sample\n)(.*?)(?=```)", re.DOTALL)


CONFIDENCE = re.compile(r'(?<="confidence": )[\d.]+')


def output(options: tuple[str, ...]) -> str:
    """What the command prints of the sample; of a confidence only whether it names the speaker to people."""
    printed = newsbrief("brief", "--sample", *options).out
    return CONFIDENCE.sub(lambda figure: '"0.7 or more"' if float(figure[0]) >= CREDIT_FROM else '"less than 0.7"', printed)


def in_readme() -> str:
    """What the README says the command prints."""
    shown = SHOWN.search(README.read_text("utf-8"))
    return shown[0] if shown else ""


def main() -> None:
    """Write them anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, options in OUTPUTS.items():
        (FOLDER / name).write_text(output(options), "utf-8")
    README.write_text(SHOWN.sub(lambda _: output(()), README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
