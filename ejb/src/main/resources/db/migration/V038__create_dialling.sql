-- The phone exchange dials for the agent (api.md "PBX out"): how it is asked, and what it said to each request.
CREATE TABLE dialling (
  -- one row: there is one organisation
  only_one    boolean NOT NULL DEFAULT true CONSTRAINT pk_dialling PRIMARY KEY CONSTRAINT ck_dialling_only_one CHECK (only_one),
  -- of every list that has no way of its own
  call_method text    NOT NULL DEFAULT 'TEL' CONSTRAINT ck_dialling_call_method CHECK (call_method IN ('TEL', 'PBX')),
  method      text    NOT NULL DEFAULT 'POST' CONSTRAINT ck_dialling_method CHECK (method IN ('GET', 'POST', 'PUT')),
  -- empty = no exchange is connected
  url         text    NOT NULL DEFAULT '',
  headers     text    NOT NULL DEFAULT '',
  body        text    NOT NULL DEFAULT '',
  -- the exchange dials once however often it gets a request with the same Idempotency-Key
  repeatable  boolean NOT NULL DEFAULT false
);
INSERT INTO dialling DEFAULT VALUES;

-- Written with its attempt, claimed by one member before it is sent, so it is sent once.
CREATE TABLE dial_request (
  attempt_id   bigint      NOT NULL CONSTRAINT pk_dial_request PRIMARY KEY
                           CONSTRAINT fk_dial_request_attempt REFERENCES call_attempt ON DELETE CASCADE,
  requested_at timestamptz NOT NULL,
  claimed_at   timestamptz,
  result       text        NOT NULL DEFAULT 'PENDING',
  result_at    timestamptz,
  -- of the answer by HTTP, null when there was none
  status       integer,
  CONSTRAINT ck_dial_request_result CHECK (result IN ('PENDING', 'ACCEPTED', 'REFUSED', 'NOT_REACHED', 'UNKNOWN')),
  CONSTRAINT ck_dial_request_result_at CHECK ((result = 'PENDING') = (result_at IS NULL))
);
CREATE INDEX ix_dial_request_pending ON dial_request (requested_at) WHERE result = 'PENDING';
