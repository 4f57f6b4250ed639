"""All of the engine at once: the process that forks a batch's workers imports it, so that each begins with everything in memory."""

import bot.entries
import bot.press
import briefings.brief
import briefings.files
import briefings.page
import briefings.paste

__all__ = ["bot", "briefings"]
