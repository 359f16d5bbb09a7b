-- An erasure finds events by the number that was read, and older ones by the digits of what the PBX wrote, without the host of a
-- SIP address and an extension (IntakeData has the same words).
CREATE INDEX ix_intake_event_phone ON intake_event (phone) WHERE phone IS NOT NULL;
CREATE INDEX ix_intake_event_from_tail ON intake_event (right(regexp_replace(from_number, '[@;xX].*$|[^0-9]', '', 'g'), 7)) WHERE from_number IS NOT NULL;
CREATE INDEX ix_intake_event_to_tail ON intake_event (right(regexp_replace(to_number, '[@;xX].*$|[^0-9]', '', 'g'), 7)) WHERE direction = 'out' AND to_number IS NOT NULL;
DROP INDEX ix_intake_event_from_digits;
DROP INDEX ix_intake_event_to_digits;
-- A case that is forgotten takes all events of its calls along, those told twice too, which uq_intake_event_call leaves out,
-- and the row of the import that it was.
CREATE INDEX ix_intake_event_repeated ON intake_event (call_id) WHERE outcome = 'DUPLICATE';
CREATE INDEX ix_import_row_public_id ON import_row (public_id) WHERE public_id IS NOT NULL;
