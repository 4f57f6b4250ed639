"""Full-text search over the words of briefings, as each database does it; the words come folded, so nothing is left to its own rules."""

SEARCH: dict[str, tuple[str, ...]] = {
    "sqlite": (
        # Holds no text of its own: the triggers keep it in step with the table.
        (
            "CREATE VIRTUAL TABLE briefings_search USING fts5(searched, content='briefings', content_rowid='number',"
            " tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")"
        ),
        (
            "CREATE TRIGGER briefings_search_in AFTER INSERT ON briefings BEGIN"
            " INSERT INTO briefings_search(rowid, searched) VALUES (new.number, new.searched); END"
        ),
        (
            "CREATE TRIGGER briefings_search_out AFTER DELETE ON briefings BEGIN"
            " INSERT INTO briefings_search(briefings_search, rowid, searched) VALUES ('delete', old.number, old.searched); END"
        ),
        (
            "CREATE TRIGGER briefings_search_again AFTER UPDATE OF searched ON briefings BEGIN"
            " INSERT INTO briefings_search(briefings_search, rowid, searched) VALUES ('delete', old.number, old.searched);"
            " INSERT INTO briefings_search(rowid, searched) VALUES (new.number, new.searched); END"
        ),
    ),
    "postgresql": (
        "ALTER TABLE briefings ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', searched)) STORED",
        # Without the list of new rows, whose length would decide how long a search takes.
        "CREATE INDEX briefings_search ON briefings USING gin (search) WITH (fastupdate = off)",
    ),
}
