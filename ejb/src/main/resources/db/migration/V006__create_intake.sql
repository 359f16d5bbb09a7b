-- What the PBX told, whatever became of it, and the rules that say which list a request goes to.
CREATE TABLE intake_rule (
  id        bigint   GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_intake_rule PRIMARY KEY,
  public_id text     NOT NULL CONSTRAINT uq_intake_rule_public_id UNIQUE,
  -- null matches any; what matches most wins (IntakeRuleBook)
  event     text,
  queue     text,
  to_number text,
  list_id   bigint   NOT NULL CONSTRAINT fk_intake_rule_list REFERENCES callback_list ON DELETE CASCADE,
  CONSTRAINT uq_intake_rule_match UNIQUE NULLS NOT DISTINCT (event, queue, to_number),
  CONSTRAINT ck_intake_rule_event CHECK (event IN ('missed', 'dropped', 'overflow', 'ivr'))
);

CREATE TABLE intake_event (
  id            bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_intake_event PRIMARY KEY,
  public_id     text        NOT NULL CONSTRAINT uq_intake_event_public_id UNIQUE,
  event         text        NOT NULL,
  call_id       text        NOT NULL,
  -- tells several events of one kind of a call apart, where there can be: a digest of the recording's URL, the agent it rang at
  occurrence    text        NOT NULL DEFAULT '',
  direction     text,
  from_number   text,
  phone         text,
  to_number     text,
  queue         text,
  agent         text,
  at            timestamptz NOT NULL,
  received_at   timestamptz NOT NULL,
  recording_url text,
  data          jsonb       NOT NULL DEFAULT '{}',
  outcome       text        NOT NULL,
  reason        text,
  case_id       bigint      CONSTRAINT fk_intake_event_case REFERENCES call_case ON DELETE SET NULL,
  CONSTRAINT ck_intake_event_outcome CHECK (outcome IN
    ('CASE_CREATED', 'MERGED', 'ATTACHED', 'TRACKED', 'DUPLICATE', 'NO_NUMBER', 'UNMAPPED'))
);
CREATE UNIQUE INDEX uq_intake_event_call ON intake_event (call_id, event, occurrence) WHERE outcome <> 'DUPLICATE';
CREATE INDEX ix_intake_event_outcome ON intake_event (outcome, id);
CREATE INDEX ix_intake_event_case ON intake_event (case_id) WHERE case_id IS NOT NULL;

-- Calls as the PBX reports them: who is on a call with which number right now.
CREATE TABLE pbx_call (
  call_id     text        NOT NULL CONSTRAINT pk_pbx_call PRIMARY KEY,
  direction   text,
  phone       text,
  agent_id    bigint      CONSTRAINT fk_pbx_call_agent REFERENCES agent ON DELETE CASCADE,
  queue       text,
  queued_at   timestamptz,
  ringing_at  timestamptz,
  answered_at timestamptz,
  ended_at    timestamptz
);
CREATE INDEX ix_pbx_call_agent ON pbx_call (agent_id) WHERE ended_at IS NULL;
CREATE INDEX ix_pbx_call_phone ON pbx_call (phone) WHERE ended_at IS NULL;
