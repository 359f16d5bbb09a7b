-- The case. This row is what allocation reads and writes, so it stays narrow: what people type is in case_details.
CREATE TABLE call_case (
  id                   bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_call_case PRIMARY KEY,
  public_id            text        NOT NULL CONSTRAINT uq_call_case_public_id UNIQUE,
  version              bigint      NOT NULL DEFAULT 0,
  -- counts edits only: what the ETag shows (offers and attempts are no edits)
  edit_version         integer     NOT NULL DEFAULT 0,
  list_id              bigint      NOT NULL CONSTRAINT fk_call_case_list REFERENCES callback_list,
  state                text        NOT NULL,
  close_reason         text,
  closed_at            timestamptz,
  closed_by            bigint      CONSTRAINT fk_call_case_closed_by REFERENCES agent,
  phone                text,
  -- the number while the case is the one open case of it on a MERGE list
  merge_phone          text,
  priority             smallint    NOT NULL,
  requested_at         timestamptz NOT NULL,
  due_at               timestamptz NOT NULL,
  ready_at             timestamptz NOT NULL,
  -- due or request time, as the list orders
  order_at             timestamptz NOT NULL,
  expires_at           timestamptz,
  -- the due time was promised to the person: given by the creator or chosen by an agent
  due_promised         boolean     NOT NULL DEFAULT false,
  assignee_id          bigint      CONSTRAINT fk_call_case_assignee REFERENCES agent,
  assignment           text,
  assigned_at          timestamptz,
  -- the holder has an attempt of this assignment that is not saved yet
  on_call              boolean     NOT NULL DEFAULT false,
  auto_stop_at         timestamptz,
  after_call_at        timestamptz,
  after_call_extended  boolean     NOT NULL DEFAULT false,
  -- last attempt, edit or note of the holder (TIME-4)
  touched_at           timestamptz,
  reminded_at          timestamptz,
  passed_over_agent_id bigint,
  passed_over_until    timestamptz,
  -- an unresolved attempt keeps the related cases of the number back until then (ALLOC-7)
  reoffer_at           timestamptz,
  attempts             integer     NOT NULL DEFAULT 0,
  requests             integer     NOT NULL DEFAULT 1,
  main_case_id         bigint      CONSTRAINT fk_call_case_main_case REFERENCES call_case,
  reached_at           timestamptz,
  CONSTRAINT ck_call_case_state CHECK (state IN ('WAITING', 'READY', 'ASSIGNED', 'CLOSED')),
  CONSTRAINT ck_call_case_closed CHECK ((state = 'CLOSED') = (close_reason IS NOT NULL) AND (state = 'CLOSED') = (closed_at IS NOT NULL)),
  CONSTRAINT ck_call_case_close_reason CHECK (close_reason IN
    ('SUCCESS', 'UNSUCCESSFUL', 'EXPIRED', 'MERGED', 'CANCELLED', 'REACHED_ELSEWHERE', 'IMPORT_UNDONE')),
  CONSTRAINT ck_call_case_holder CHECK ((state = 'ASSIGNED') = (assignee_id IS NOT NULL)
    AND (state = 'ASSIGNED') = (assignment IS NOT NULL) AND (state = 'ASSIGNED') = (assigned_at IS NOT NULL)),
  CONSTRAINT ck_call_case_assignment CHECK (assignment IN ('OFFERED', 'SELF')),
  CONSTRAINT ck_call_case_on_call CHECK (NOT on_call OR state = 'ASSIGNED'),
  CONSTRAINT ck_call_case_priority CHECK (priority BETWEEN 1 AND 5),
  CONSTRAINT ck_call_case_ready CHECK (state <> 'READY' OR phone IS NOT NULL)
) WITH (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 1);

-- What can be handed out, in the order in which it is (ALLOC-1). Nothing else is ever in this index.
CREATE INDEX ix_call_case_ready ON call_case (list_id, priority, order_at, id) WHERE state = 'READY';
-- Exclusivity (STATE-1): an agent holds one offered case, a number is offered to one agent.
CREATE UNIQUE INDEX uq_call_case_offered_agent ON call_case (assignee_id) WHERE assignment = 'OFFERED';
CREATE UNIQUE INDEX uq_call_case_offered_phone ON call_case (phone) WHERE assignment = 'OFFERED';
-- One open case of a number on a MERGE list (REL-1).
CREATE UNIQUE INDEX uq_call_case_merge ON call_case (list_id, merge_phone) WHERE merge_phone IS NOT NULL AND state <> 'CLOSED';
-- The clocks.
CREATE INDEX ix_call_case_waiting ON call_case (ready_at) WHERE state = 'WAITING' AND phone IS NOT NULL;
CREATE INDEX ix_call_case_expiry ON call_case (expires_at) WHERE state <> 'CLOSED' AND expires_at IS NOT NULL;
CREATE INDEX ix_call_case_auto_stop ON call_case (auto_stop_at) WHERE auto_stop_at IS NOT NULL;
CREATE INDEX ix_call_case_after_call ON call_case (after_call_at) WHERE after_call_at IS NOT NULL;
CREATE INDEX ix_call_case_held ON call_case (assignee_id) WHERE state = 'ASSIGNED';
-- Counters, pull lists, related cases, search.
CREATE INDEX ix_call_case_open ON call_case (list_id, due_at) WHERE state <> 'CLOSED';
CREATE INDEX ix_call_case_phone ON call_case (phone) WHERE phone IS NOT NULL;
CREATE INDEX ix_call_case_closed_by ON call_case (closed_by, closed_at) WHERE closed_by IS NOT NULL;

-- What is known about the request. Written at creation and by edits, never by allocation.
CREATE TABLE case_details (
  case_id         bigint      NOT NULL CONSTRAINT pk_case_details PRIMARY KEY
                              CONSTRAINT fk_case_details_case REFERENCES call_case ON DELETE CASCADE,
  created_at      timestamptz NOT NULL,
  created_by      text        NOT NULL,
  first_due_at    timestamptz NOT NULL,
  source          text        NOT NULL,
  phone_raw       text,
  -- libphonenumber knows the range; false marks a possible number of an unknown one (CASE-3)
  phone_valid     boolean     NOT NULL DEFAULT false,
  name            text,
  company         text,
  topic           text,
  note            text,
  channel_in      text,
  external_system text,
  external_id     text,
  fields          jsonb       NOT NULL DEFAULT '{}',
  CONSTRAINT ck_case_details_source CHECK (source IN
    ('MISSED_CALL', 'DROPPED_CALL', 'QUEUE_OVERFLOW', 'IVR', 'MANUAL', 'IMPORT', 'API'))
);
CREATE INDEX ix_case_details_external ON case_details (external_system, external_id) WHERE external_id IS NOT NULL;

-- A number in one hand (ALLOC-6): a row is a fact that two transactions cannot both write.
CREATE TABLE number_in_hand (
  phone    text        NOT NULL CONSTRAINT pk_number_in_hand PRIMARY KEY,
  agent_id bigint      NOT NULL CONSTRAINT fk_number_in_hand_agent REFERENCES agent ON DELETE CASCADE,
  -- set when the case was freed in the middle of a call: the hand opens at the call's end, or then (ALLOC-8)
  until    timestamptz
);
CREATE INDEX ix_number_in_hand_agent ON number_in_hand (agent_id);

CREATE TABLE call_attempt (
  id             bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_call_attempt PRIMARY KEY,
  public_id      text        NOT NULL CONSTRAINT uq_call_attempt_public_id UNIQUE,
  case_id        bigint      NOT NULL CONSTRAINT fk_call_attempt_case REFERENCES call_case ON DELETE CASCADE,
  agent_id       bigint      NOT NULL CONSTRAINT fk_call_attempt_agent REFERENCES agent,
  -- null while the number was dialled by hand and nobody reports the call
  call_id        text,
  started_at     timestamptz NOT NULL,
  answered_at    timestamptz,
  ended_at       timestamptz,
  -- the call never started (the PBX refused): it does not count as an attempt (HANDLE-1)
  failed         boolean     NOT NULL DEFAULT false,
  status         text,
  saved_at       timestamptz,
  -- the assignment ended, or the call was repeated, before this attempt got a status
  abandoned_at   timestamptz,
  automatic      boolean     NOT NULL DEFAULT false,
  note           text,
  classification jsonb       NOT NULL DEFAULT '[]'
);
CREATE INDEX ix_call_attempt_case ON call_attempt (case_id, id);
CREATE INDEX ix_call_attempt_call ON call_attempt (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX ix_call_attempt_agent ON call_attempt (agent_id, started_at);

-- Which saves have been answered, and how: a token sent twice is applied once (HANDLE-6).
CREATE TABLE save_token (
  token    uuid        NOT NULL CONSTRAINT pk_save_token PRIMARY KEY,
  case_id  bigint      NOT NULL CONSTRAINT fk_save_token_case REFERENCES call_case ON DELETE CASCADE,
  agent_id bigint      NOT NULL CONSTRAINT fk_save_token_agent REFERENCES agent ON DELETE CASCADE,
  answer   jsonb,
  saved_at timestamptz NOT NULL
);
CREATE INDEX ix_save_token_saved ON save_token (saved_at);

-- Append-only history (CASE-6). No foreign key: each insert would take a lock on the case's row.
CREATE TABLE case_event (
  id      bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_case_event PRIMARY KEY,
  case_id bigint      NOT NULL,
  type    text        NOT NULL,
  at      timestamptz NOT NULL,
  actor   text        NOT NULL,
  details jsonb       NOT NULL DEFAULT '{}'
);
CREATE INDEX ix_case_event_case ON case_event (case_id, id);

CREATE TABLE recording (
  id               bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_recording PRIMARY KEY,
  public_id        text        NOT NULL CONSTRAINT uq_recording_public_id UNIQUE,
  case_id          bigint      NOT NULL CONSTRAINT fk_recording_case REFERENCES call_case ON DELETE CASCADE,
  attempt_id       bigint      CONSTRAINT fk_recording_attempt REFERENCES call_attempt ON DELETE CASCADE,
  kind             text        NOT NULL,
  url              text        NOT NULL,
  duration_seconds integer,
  added_at         timestamptz NOT NULL,
  CONSTRAINT ck_recording_kind CHECK (kind IN ('VOICEMAIL', 'CALL'))
);
CREATE INDEX ix_recording_case ON recording (case_id);
