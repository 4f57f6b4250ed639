"""What the command prints in a terminal, as HTML: the very bytes it writes, drawn by rich in the colours of a common terminal."""

import io
from html import escape

from rich.ansi import AnsiDecoder
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from adapters.terminal import Terminal
from briefings.models import Briefing

COLUMNS = 88
THEME = TerminalTheme(
    (30, 32, 38), (220, 223, 228),
    [(40, 44, 52), (224, 108, 117), (152, 195, 121), (229, 192, 123), (97, 175, 239), (198, 120, 221), (86, 182, 194), (220, 223, 228)],
    [(92, 99, 112), (224, 108, 117), (152, 195, 121), (229, 192, 123), (97, 175, 239), (198, 120, 221), (86, 182, 194), (255, 255, 255)],
)  # fmt: skip
PAGE = """<!doctype html><meta charset=utf-8><style>
body {{ margin: 0; background: #fff; }}
.window {{ display: inline-block; margin: 14px; padding: 12px 18px; border-radius: 9px; background: #1e2026; color: #dcdfe4; }}
.bar span {{ display: inline-block; width: 12px; height: 12px; margin-right: 7px; border-radius: 6px; background: #5c6370; }}
pre {{ margin: 10px 0 0; font: 13px/1.4 "DejaVu Sans Mono", monospace; }} a {{ color: inherit; text-decoration: none; }}
</style><div class=window><div class=bar><span></span><span></span><span></span></div><pre><b>$ {command}</b>
{printed}</pre></div>"""


class Watched(io.StringIO):
    """A terminal, as far as anybody can tell."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Somebody looks."""
        return True


def page(command: str, briefing: Briefing) -> str:
    """A terminal in which a command printed a briefing."""
    seen = Watched()
    Terminal(seen, {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": str(COLUMNS), "LINES": "50"}).show("", briefing)
    drawn = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor", legacy_windows=False)
    for line in AnsiDecoder().decode(seen.getvalue()):
        drawn.print(line, soft_wrap=True)
    return PAGE.format(command=escape(command), printed=drawn.export_html(theme=THEME, code_format="{code}", inline_styles=True))
