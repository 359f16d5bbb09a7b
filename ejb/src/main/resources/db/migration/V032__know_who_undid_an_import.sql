-- Who takes an import back need not be who brought it in: the history of the cases names the former.
ALTER TABLE import_job ADD COLUMN undone_by text;
