-- How each person looks at the table of cases (CONS-4): the columns and the page size they chose last, and filters they gave a name.
CREATE TABLE case_table_look (
  user_id   bigint  NOT NULL CONSTRAINT pk_case_table_look PRIMARY KEY CONSTRAINT fk_case_table_look_user REFERENCES app_user ON DELETE CASCADE,
  columns   text    NOT NULL,
  page_size integer NOT NULL
);

CREATE TABLE case_table_view (
  user_id bigint NOT NULL CONSTRAINT fk_case_table_view_user REFERENCES app_user ON DELETE CASCADE,
  name    text   NOT NULL,
  -- filter and order as the query of the table's address
  query   text   NOT NULL,
  columns text   NOT NULL,
  CONSTRAINT pk_case_table_view PRIMARY KEY (user_id, name)
);
