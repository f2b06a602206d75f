-- What cases are found by (db/search): tokens that the program has stemmed and folded.
create table search_rows (
  row bigint generated always as identity primary key,
  case_id text not null unique references cases(id) on delete restrict,
  title tsvector not null,
  public_words tsvector not null,
  staff_words tsvector not null
);
--> statement-breakpoint
create index search_rows_title on search_rows using gin (title);
--> statement-breakpoint
create index search_rows_public on search_rows using gin (public_words);
--> statement-breakpoint
create index search_rows_staff on search_rows using gin (staff_words);
