"""Discord: what it is told, in its own language.

Messages and modals are plain values, as Discord's interface takes them, and not discord.py's classes: those need a running loop, keep state and count
less than we must. A ``LayoutView`` whose ``to_components`` gives our values sends them; discord.py reads them back for its ``DynamicItem``.
"""
