-- What cases are found by (db/search). The index has no content of its own and answers with rows; which row is
-- which case is kept here, since VACUUM may renumber rows that have no key.
create table search_rows (
  row integer primary key autoincrement,
  case_id text not null unique references cases(id) on delete restrict
);
--> statement-breakpoint
-- Tokens of one kind begin with its letter, so one column without positions is enough; the first to the sixth
-- letter of a word have prefix indexes.
create virtual table search_index using fts5(
  tokens, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='2 3 4 5 6 7'
);
--> statement-breakpoint
-- Every longer token of the index once: longer prefixes are spelt out from here.
create table search_vocabulary (token text primary key not null) without rowid;
--> statement-breakpoint
-- The words once more, as text: to judge a case that a list has already found.
create table search_words (
  case_id text primary key not null references cases(id) on delete restrict,
  public_words text not null,
  hidden_words text not null
);
