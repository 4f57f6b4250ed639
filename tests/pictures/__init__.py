"""Pictures of what people see in Slack and Discord, for looking at: ``python -m tests.pictures`` writes docs/pictures."""
