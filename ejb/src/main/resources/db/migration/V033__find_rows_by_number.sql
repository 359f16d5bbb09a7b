-- Which row of an import had a number first is found by the number alone: of an import that has just begun the statistics know
-- nothing, and an index that begins with the import, or ends with the row, was read from its start for each row.
CREATE INDEX ix_import_row_number ON import_row (phone, import_id, row_no) WHERE problems IS NULL;
DROP INDEX ix_import_row_phone;
