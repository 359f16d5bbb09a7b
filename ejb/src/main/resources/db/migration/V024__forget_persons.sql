-- Closed cases lose their person after the list's period (PRIV-1), and a number can be erased at any time (PRIV-2).
ALTER TABLE call_case ADD COLUMN anonymised_at timestamptz;
-- What the sweep walks: closed cases that still have a person, oldest first.
CREATE INDEX ix_call_case_person ON call_case (list_id, closed_at) WHERE state = 'CLOSED' AND anonymised_at IS NULL;
-- A number that a case had before it was edited.
CREATE INDEX ix_case_event_old_phone ON case_event ((details -> 'phone' ->> 'old')) WHERE type = 'EDITED' AND details -> 'phone' ->> 'old' IS NOT NULL;
-- Events keep numbers as the PBX wrote them: their last digits find every spelling.
CREATE INDEX ix_intake_event_from_digits ON intake_event (right(regexp_replace(from_number, '[^0-9]', '', 'g'), 7)) WHERE from_number IS NOT NULL;
CREATE INDEX ix_intake_event_to_digits ON intake_event (right(regexp_replace(to_number, '[^0-9]', '', 'g'), 7)) WHERE direction = 'out' AND to_number IS NOT NULL;
