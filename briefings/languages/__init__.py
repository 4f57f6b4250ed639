"""One table a language: its speech verbs, pronouns, roles and other words; data only."""
