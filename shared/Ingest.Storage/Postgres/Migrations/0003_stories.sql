-- Stories: which articles tell of the same event. All of it can be told again from the articles.
-- Current revisions that wait for their place; written with the revision, in one transaction.
CREATE TABLE story_pending (
    article_key bigint PRIMARY KEY,
    text_id     uuid NOT NULL,
    attempts    integer NOT NULL DEFAULT 0
);
INSERT INTO story_pending (article_key, text_id) SELECT article_key, text_id FROM articles WHERE text_id IS NOT NULL;

-- One row for each placed article, in the order in which they were placed.
CREATE TABLE story_members (
    serial       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_key  bigint NOT NULL UNIQUE,
    story_id     uuid NOT NULL,
    reason       smallint NOT NULL,
    similarity   double precision NOT NULL,
    nearest_key  bigint,
    original_key bigint,
    jaccard      double precision NOT NULL,
    containment  double precision NOT NULL,
    published    timestamptz,
    came         timestamptz NOT NULL,
    print        bytea NOT NULL
);
-- A print is numbers: compressing it costs time and saves nothing.
ALTER TABLE story_members ALTER COLUMN print SET STORAGE EXTERNAL;
CREATE INDEX story_members_by_story ON story_members (story_id);

-- Stories that turned out to be another one, each with the one that it is now.
CREATE TABLE story_redirects (
    story_id uuid PRIMARY KEY,
    into_id  uuid NOT NULL
);
CREATE INDEX story_redirects_by_into ON story_redirects (into_id);

-- How often words stand in a language's articles, up to the member of this serial.
CREATE TABLE story_frequencies (
    language text PRIMARY KEY,
    serial   bigint NOT NULL,
    counts   bytea NOT NULL
);

-- Raised by whoever changes any of this: one who places articles does so only on top of what it has seen.
CREATE TABLE story_state (
    id      integer PRIMARY KEY CHECK (id = 1),
    version bigint NOT NULL
);
INSERT INTO story_state (id, version) VALUES (1, 0);
