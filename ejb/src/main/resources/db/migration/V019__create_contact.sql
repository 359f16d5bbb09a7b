-- The directory: who a number belongs to. One number, one contact, so that a number has one name.
CREATE TABLE contact (
  id         bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_contact PRIMARY KEY,
  key        text        NOT NULL CONSTRAINT uq_contact_key UNIQUE,
  name       text,
  company    text,
  changed_at timestamptz NOT NULL,
  CONSTRAINT ck_contact_called_something CHECK (name IS NOT NULL OR company IS NOT NULL)
);
CREATE TABLE contact_number (
  phone      text   CONSTRAINT pk_contact_number PRIMARY KEY,
  contact_id bigint NOT NULL CONSTRAINT fk_contact_number_contact REFERENCES contact ON DELETE CASCADE
);
CREATE INDEX ix_contact_number_contact ON contact_number (contact_id);
