-- Stories: which articles tell of the same event. All of it can be told again from the articles.
-- Current revisions that wait for their place; written with the revision, in one transaction.
CREATE TABLE story_pending (
    article_key INTEGER PRIMARY KEY,
    text_id     BLOB NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO story_pending (article_key, text_id) SELECT article_key, text_id FROM articles WHERE text_id IS NOT NULL;

-- One row for each placed article, in the order in which they were placed.
CREATE TABLE story_members (
    serial       INTEGER PRIMARY KEY AUTOINCREMENT,
    article_key  INTEGER NOT NULL UNIQUE,
    story_id     BLOB NOT NULL,
    reason       INTEGER NOT NULL,
    similarity   REAL NOT NULL,
    nearest_key  INTEGER,
    original_key INTEGER,
    jaccard      REAL NOT NULL,
    containment  REAL NOT NULL,
    published    TEXT,
    came         TEXT NOT NULL,
    print        BLOB NOT NULL
) STRICT;
CREATE INDEX story_members_by_story ON story_members (story_id);

-- Stories that turned out to be another one, each with the one that it is now.
CREATE TABLE story_redirects (
    story_id BLOB PRIMARY KEY,
    into_id  BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX story_redirects_by_into ON story_redirects (into_id);

-- How often words stand in a language's articles, up to the member of this serial.
CREATE TABLE story_frequencies (
    language TEXT PRIMARY KEY,
    serial   INTEGER NOT NULL,
    counts   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Raised by whoever changes any of this: one who places articles does so only on top of what it has seen.
CREATE TABLE story_state (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO story_state (id, version) VALUES (1, 0);
