"""The grammar of chat, the same on every platform: what may be typed, and what it asks for."""
