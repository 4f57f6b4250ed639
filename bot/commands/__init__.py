"""The grammar of chat, the same on every platform: what may be typed, and what it asks for.

``bot.commands.grammar.parse`` reads a line, ``filled`` a platform's typed options; both give a value of ``bot.commands.values`` or raise
``bot.commands.errors.NotUnderstood``.
"""
