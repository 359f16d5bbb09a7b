-- An import is told of as a whole (NOTE-1): one notice, about its first case, says how many there are.
ALTER TABLE notice ADD COLUMN cases integer NOT NULL DEFAULT 1;
