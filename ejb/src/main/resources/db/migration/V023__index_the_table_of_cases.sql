-- The console looks through all cases (CONS-4, PERF-11). The indexes are on what edits alone write, or on closed cases: none is
-- touched when a case is handed out or offered again.
CREATE FUNCTION case_words_v1(name text, company text, topic text, note text, external_id text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  -- without these signs, or the parser takes what stands around them for one word: an address, a path, a number
  SELECT to_tsvector('pg_catalog.simple', translate(
    coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(topic, '') || ' ' || coalesce(note, '') || ' '
    || coalesce(external_id, ''), '@./-_:+', '       '))
$$;
CREATE INDEX ix_case_details_words ON case_details USING gin (case_words_v1(name, company, topic, note, external_id));
CREATE INDEX ix_case_details_created ON case_details (created_at);
CREATE INDEX ix_case_details_topic ON case_details (lower(topic), case_id);
CREATE INDEX ix_case_details_source ON case_details (source, case_id);
CREATE INDEX ix_call_case_closed ON call_case (closed_at, id) WHERE state = 'CLOSED';
