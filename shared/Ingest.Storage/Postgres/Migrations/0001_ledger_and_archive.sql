-- The ledger: what became of every record.
CREATE TABLE drops (
    drop_key    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    drop_id     uuid NOT NULL UNIQUE,
    path        text NOT NULL,
    sha256      text,
    claimed_at  timestamptz NOT NULL,
    records     bigint,
    settled     bigint NOT NULL DEFAULT 0,
    n_stored    bigint NOT NULL DEFAULT 0,
    n_revised   bigint NOT NULL DEFAULT 0,
    n_unchanged bigint NOT NULL DEFAULT 0,
    n_rejected  bigint NOT NULL DEFAULT 0,
    n_failed    bigint NOT NULL DEFAULT 0,
    state       integer NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
CREATE INDEX drops_by_state ON drops (state) WHERE state <> 1;
CREATE INDEX drops_by_path ON drops USING hash (path);

CREATE TABLE outcomes (
    drop_key   bigint NOT NULL,
    record     integer NOT NULL,
    outcome    smallint NOT NULL,
    stage      text,
    article_id uuid,
    PRIMARY KEY (drop_key, record)
);
CREATE INDEX outcomes_by_article ON outcomes (article_id) WHERE article_id IS NOT NULL;

CREATE TABLE reasons (
    drop_key  bigint NOT NULL,
    record    integer NOT NULL,
    reason    text NOT NULL,
    remedy    text,
    exception text,
    PRIMARY KEY (drop_key, record)
);

CREATE TABLE fetchers (
    fetcher text PRIMARY KEY,
    mark    bigint NOT NULL
);

-- The archive: articles, their revisions, and what the current revision is about.
CREATE TABLE articles (
    article_key     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id      uuid NOT NULL UNIQUE,
    text_id         uuid,
    head_time       timestamptz,
    head_claimed_at timestamptz,
    head_drop_id    uuid,
    head_record     integer,
    title           text,
    outlet          text,
    published       timestamptz,
    language        text
);
CREATE INDEX articles_by_published ON articles (published DESC NULLS LAST, article_key DESC);
CREATE INDEX articles_by_outlet ON articles USING hash (lower(outlet));

CREATE TABLE revisions (
    article_key bigint NOT NULL REFERENCES articles (article_key),
    text_id     uuid NOT NULL,
    drop_key    bigint NOT NULL,
    record      integer NOT NULL,
    text        text NOT NULL,
    document    text NOT NULL,
    PRIMARY KEY (article_key, text_id)
);

CREATE TABLE topics (
    article_key bigint NOT NULL REFERENCES articles (article_key),
    topic_id    text NOT NULL,
    score       double precision NOT NULL,
    PRIMARY KEY (article_key, topic_id)
);
CREATE INDEX topics_by_id ON topics (topic_id, article_key);

CREATE TABLE names (
    article_key bigint NOT NULL REFERENCES articles (article_key),
    name        text NOT NULL,
    type        text NOT NULL,
    mentions    integer NOT NULL,
    country     text
);
CREATE INDEX names_by_article ON names (article_key);
CREATE INDEX names_by_name ON names USING hash (lower(name));

-- One row for up to 100,000 characters of an article: a tsvector holds at most 1 MB.
CREATE TABLE article_search (
    article_key bigint NOT NULL REFERENCES articles (article_key),
    part        integer NOT NULL,
    words       tsvector NOT NULL,
    PRIMARY KEY (article_key, part)
);
CREATE INDEX article_search_words ON article_search USING gin (words);
