"""newsbrief's schedule and delivery, killed at random and at every named point: ``python -m tests.kills`` ends with a table."""
