-- A revision that 'ingest reclean' made names the one that it was made from; null for one that came.
ALTER TABLE revisions ADD COLUMN base_text_id uuid;

-- Paragraphs that recur in an outlet's articles, by hashes of their words; no text can be read from them.
CREATE TABLE boilerplate (
    outlet      text NOT NULL,
    hash        bigint NOT NULL,
    articles    bigint NOT NULL,
    verdict     smallint NOT NULL,
    example_key bigint NOT NULL,
    paragraph   integer NOT NULL,
    PRIMARY KEY (outlet, hash)
);
