-- What somebody in charge tells an agent (CONS-3). Shown once, by the first page of theirs that is in view; kept for a day.
CREATE TABLE agent_message (
  id       bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_agent_message PRIMARY KEY,
  agent_id bigint      NOT NULL CONSTRAINT fk_agent_message_agent REFERENCES agent ON DELETE CASCADE,
  sender   text        NOT NULL,
  text     text        NOT NULL,
  sent_at  timestamptz NOT NULL,
  shown_at timestamptz
);
CREATE INDEX ix_agent_message_unshown ON agent_message (agent_id, id) WHERE shown_at IS NULL;
CREATE INDEX ix_agent_message_sent ON agent_message (sent_at);
