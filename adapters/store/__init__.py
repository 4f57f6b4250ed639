"""The memory: one store on SQLite or PostgreSQL, chosen by one URL."""
