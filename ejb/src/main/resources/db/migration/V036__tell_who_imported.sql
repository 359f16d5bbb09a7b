-- Who began an import is told how it ended, wherever in the console they are by then. What ended before this is no news.
ALTER TABLE import_job ADD COLUMN seen_at timestamptz;
UPDATE import_job SET seen_at = finished_at WHERE finished_at IS NOT NULL;
CREATE INDEX ix_import_job_unseen ON import_job (created_by) WHERE seen_at IS NULL AND finished_at IS NOT NULL;
