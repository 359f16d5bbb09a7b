-- The owner of a case is told when it is due (TIME-4): a notice of its own kind beside the news of a new case, and again with each due time.
ALTER TABLE notice
  ADD COLUMN kind text NOT NULL DEFAULT 'NEW',
  ADD CONSTRAINT ck_notice_kind CHECK (kind IN ('NEW', 'DUE')),
  DROP CONSTRAINT uq_notice_user_case,
  ADD CONSTRAINT uq_notice_user_case_kind UNIQUE (user_id, case_id, kind);

ALTER TABLE push_delivery
  ADD COLUMN kind text NOT NULL DEFAULT 'NEW',
  ADD CONSTRAINT ck_push_delivery_kind CHECK (kind IN ('NEW', 'DUE'));
