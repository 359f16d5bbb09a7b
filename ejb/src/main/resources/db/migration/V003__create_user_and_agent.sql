-- People and machines that may act, and what they may reach.
CREATE TABLE app_user (
  id            bigint  GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_app_user PRIMARY KEY,
  version       bigint  NOT NULL DEFAULT 0,
  name          text    NOT NULL CONSTRAINT uq_app_user_name UNIQUE,
  display_name  text    NOT NULL,
  email         text,
  password_hash text,
  language      text    NOT NULL DEFAULT 'en',
  time_zone     text    NOT NULL,
  theme         text    NOT NULL DEFAULT 'SYSTEM',
  extension     text,
  default_sort  text    NOT NULL DEFAULT 'PRIORITY',
  additional_field text,
  notifications text    NOT NULL DEFAULT 'IN_PAGE',
  disabled      boolean NOT NULL DEFAULT false,
  CONSTRAINT ck_app_user_language CHECK (language IN ('fi', 'sv', 'en')),
  CONSTRAINT ck_app_user_theme CHECK (theme IN ('LIGHT', 'DARK', 'SYSTEM')),
  CONSTRAINT ck_app_user_default_sort CHECK (default_sort IN ('ASSIGNED_TO_ME', 'PRIORITY')),
  CONSTRAINT ck_app_user_notifications CHECK (notifications IN ('OFF', 'IN_PAGE', 'PUSH'))
);

CREATE TABLE user_role (
  user_id bigint NOT NULL CONSTRAINT fk_user_role_user REFERENCES app_user ON DELETE CASCADE,
  role    text   NOT NULL,
  CONSTRAINT pk_user_role PRIMARY KEY (user_id, role),
  CONSTRAINT ck_user_role_role CHECK (role IN ('ADMINISTRATOR', 'SUPERVISOR', 'MONITOR', 'AGENT'))
);

-- Lists that a supervisor runs or a monitor reads.
CREATE TABLE list_grant (
  user_id bigint NOT NULL CONSTRAINT fk_list_grant_user REFERENCES app_user ON DELETE CASCADE,
  list_id bigint NOT NULL CONSTRAINT fk_list_grant_list REFERENCES callback_list ON DELETE CASCADE,
  CONSTRAINT pk_list_grant PRIMARY KEY (user_id, list_id)
);

-- The working state of a user who is an agent. Receiving is the work mode CALLBACKS: the modes exclude each other (AGENT-2).
CREATE TABLE agent (
  id                 bigint NOT NULL CONSTRAINT pk_agent PRIMARY KEY CONSTRAINT fk_agent_user REFERENCES app_user ON DELETE CASCADE,
  version            bigint NOT NULL DEFAULT 0,
  availability       text   NOT NULL DEFAULT 'OFFWORK',
  work_mode          text   NOT NULL DEFAULT 'NONE',
  receiving_since    timestamptz,
  -- place in the queue of agents without a case; kept while one is held, renewed when it ends
  waiting_since      timestamptz,
  stop_reason        text,
  heartbeat_required boolean NOT NULL DEFAULT false,
  heartbeat_at       timestamptz,
  CONSTRAINT ck_agent_availability CHECK (availability IN ('AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'OFFWORK')),
  CONSTRAINT ck_agent_work_mode CHECK (work_mode IN ('NONE', 'SERVICE_CALLS', 'CALLBACKS')),
  CONSTRAINT ck_agent_receiving CHECK ((work_mode = 'CALLBACKS') = (receiving_since IS NOT NULL)
    AND (work_mode = 'CALLBACKS') = (waiting_since IS NOT NULL)),
  CONSTRAINT ck_agent_receiving_available CHECK (work_mode <> 'CALLBACKS' OR availability IN ('AVAILABLE', 'BUSY'))
);
CREATE INDEX ix_agent_receiving ON agent (waiting_since) WHERE work_mode = 'CALLBACKS';

CREATE TABLE list_member (
  agent_id bigint  NOT NULL CONSTRAINT fk_list_member_agent REFERENCES agent ON DELETE CASCADE,
  list_id  bigint  NOT NULL CONSTRAINT fk_list_member_list REFERENCES callback_list ON DELETE CASCADE,
  active   boolean NOT NULL,
  CONSTRAINT pk_list_member PRIMARY KEY (agent_id, list_id)
);
CREATE INDEX ix_list_member_list ON list_member (list_id, agent_id);

-- Append-only (AGENT-5).
CREATE TABLE agent_event (
  id       bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_agent_event PRIMARY KEY,
  agent_id bigint      NOT NULL CONSTRAINT fk_agent_event_agent REFERENCES agent ON DELETE CASCADE,
  type     text        NOT NULL,
  at       timestamptz NOT NULL,
  actor    text        NOT NULL,
  details  jsonb       NOT NULL DEFAULT '{}'
);
CREATE INDEX ix_agent_event_agent ON agent_event (agent_id, at);

-- A token is rb_<key_id>_<secret>; only the SHA-256 of the secret is kept. The previous one lives on for a while after a rotation.
CREATE TABLE api_key (
  id                   bigint  GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_api_key PRIMARY KEY,
  key_id               text    NOT NULL CONSTRAINT uq_api_key_key_id UNIQUE,
  name                 text    NOT NULL,
  secret_hash          text    NOT NULL,
  previous_secret_hash text,
  previous_expires_at  timestamptz,
  scopes               text    NOT NULL,
  all_lists            boolean NOT NULL DEFAULT true,
  requests_per_second  integer,
  expires_at           timestamptz,
  revoked_at           timestamptz,
  CONSTRAINT ck_api_key_key_id CHECK (key_id ~ '^[a-z0-9]{1,32}$')
);
CREATE TABLE api_key_list (
  api_key_id bigint NOT NULL CONSTRAINT fk_api_key_list_key REFERENCES api_key ON DELETE CASCADE,
  list_id    bigint NOT NULL CONSTRAINT fk_api_key_list_list REFERENCES callback_list ON DELETE CASCADE,
  CONSTRAINT pk_api_key_list PRIMARY KEY (api_key_id, list_id)
);

-- Answers already given to a POST, kept 24 h so that the same request gets the same answer.
CREATE TABLE idempotency_key (
  api_key_id   bigint      NOT NULL CONSTRAINT fk_idempotency_key_key REFERENCES api_key ON DELETE CASCADE,
  key          text        NOT NULL,
  request_hash text        NOT NULL,
  status       smallint,
  headers      jsonb,
  body         text,
  created_at   timestamptz NOT NULL,
  CONSTRAINT pk_idempotency_key PRIMARY KEY (api_key_id, key)
);
CREATE INDEX ix_idempotency_key_created ON idempotency_key (created_at);
