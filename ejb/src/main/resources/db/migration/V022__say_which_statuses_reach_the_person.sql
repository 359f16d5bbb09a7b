-- HANDLE-4, HANDLE-5: a list says of its own statuses whether somebody was talked to; until here only Busy and No answer were not.
ALTER TABLE handling_status ADD COLUMN reached boolean NOT NULL DEFAULT true;
UPDATE handling_status SET reached = false WHERE code IN ('BUSY', 'NO_ANSWER');
