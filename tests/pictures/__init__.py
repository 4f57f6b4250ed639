"""Pictures of what people see in Slack, for looking at: ``python -m tests.pictures`` writes docs/pictures/slack-*.png."""
