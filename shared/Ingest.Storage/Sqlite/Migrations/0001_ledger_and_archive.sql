-- The ledger: what became of every record.
CREATE TABLE drops (
    drop_key    INTEGER PRIMARY KEY,
    drop_id     BLOB NOT NULL UNIQUE,
    path        TEXT NOT NULL,
    sha256      TEXT,
    claimed_at  TEXT NOT NULL,
    records     INTEGER,
    settled     INTEGER NOT NULL DEFAULT 0,
    n_stored    INTEGER NOT NULL DEFAULT 0,
    n_revised   INTEGER NOT NULL DEFAULT 0,
    n_unchanged INTEGER NOT NULL DEFAULT 0,
    n_rejected  INTEGER NOT NULL DEFAULT 0,
    n_failed    INTEGER NOT NULL DEFAULT 0,
    state       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX drops_by_state ON drops (state);
CREATE INDEX drops_by_path ON drops (path);

CREATE TABLE outcomes (
    drop_key   INTEGER NOT NULL REFERENCES drops (drop_key),
    record     INTEGER NOT NULL,
    outcome    INTEGER NOT NULL,
    stage      TEXT,
    article_id BLOB,
    PRIMARY KEY (drop_key, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcomes_by_article ON outcomes (article_id) WHERE article_id IS NOT NULL;

CREATE TABLE reasons (
    drop_key  INTEGER NOT NULL,
    record    INTEGER NOT NULL,
    reason    TEXT NOT NULL,
    remedy    TEXT,
    exception TEXT,
    PRIMARY KEY (drop_key, record),
    FOREIGN KEY (drop_key, record) REFERENCES outcomes (drop_key, record)
) STRICT;

CREATE TABLE fetchers (
    fetcher TEXT PRIMARY KEY,
    mark    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The archive: articles, their revisions, and what the current revision is about.
CREATE TABLE articles (
    article_key     INTEGER PRIMARY KEY,
    article_id      BLOB NOT NULL UNIQUE,
    text_id         BLOB,
    head_time       TEXT,
    head_claimed_at TEXT,
    head_drop_id    BLOB,
    head_record     INTEGER,
    title           TEXT,
    outlet          TEXT,
    published       TEXT,
    language        TEXT
) STRICT;
CREATE INDEX articles_by_published ON articles (published DESC, article_key DESC);
CREATE INDEX articles_by_outlet ON articles (outlet COLLATE NOCASE);

CREATE TABLE revisions (
    article_key INTEGER NOT NULL REFERENCES articles (article_key),
    text_id     BLOB NOT NULL,
    drop_key    INTEGER NOT NULL REFERENCES drops (drop_key),
    record      INTEGER NOT NULL,
    text        TEXT NOT NULL,
    document    TEXT NOT NULL,
    PRIMARY KEY (article_key, text_id)
) STRICT;

CREATE TABLE topics (
    article_key INTEGER NOT NULL REFERENCES articles (article_key),
    topic_id    TEXT NOT NULL,
    score       REAL NOT NULL,
    PRIMARY KEY (article_key, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topics_by_id ON topics (topic_id, article_key);

CREATE TABLE names (
    article_key INTEGER NOT NULL REFERENCES articles (article_key),
    name        TEXT NOT NULL,
    type        TEXT NOT NULL,
    mentions    INTEGER NOT NULL,
    country     TEXT,
    PRIMARY KEY (article_key, name, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_by_name ON names (name COLLATE NOCASE);

CREATE VIRTUAL TABLE article_search USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'unicode61');
