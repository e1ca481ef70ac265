-- A revision that 'ingest reclean' made names the one that it was made from; null for one that came.
ALTER TABLE revisions ADD COLUMN base_text_id BLOB;

-- Paragraphs that recur in an outlet's articles, by hashes of their words; no text can be read from them.
CREATE TABLE boilerplate (
    outlet      TEXT NOT NULL,
    hash        INTEGER NOT NULL,
    articles    INTEGER NOT NULL,
    verdict     INTEGER NOT NULL,
    example_key INTEGER NOT NULL,
    paragraph   INTEGER NOT NULL,
    PRIMARY KEY (outlet, hash)
) STRICT, WITHOUT ROWID;
