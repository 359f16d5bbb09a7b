-- What came of an attempt outlives the list's own status that says so: the list may drop it, and the case may go to a list without it.
-- Null: saved by a member of the release before, or with a status that the list did not have. The built-in ones are always there and
-- mean the same everywhere, so only attempts with own ones that reach nobody need to be told apart from the rest, which reach.
ALTER TABLE call_attempt ADD COLUMN reached boolean;
UPDATE call_attempt a SET reached = false
FROM call_case c JOIN handling_status h ON h.list_id = c.list_id AND NOT h.reached
  AND h.code NOT IN ('CLOSED_SUCCESSFULLY', 'CLOSED_UNSUCCESSFULLY', 'BUSY', 'NO_ANSWER', 'OTHER')
WHERE c.id = a.case_id AND a.status = h.code;
