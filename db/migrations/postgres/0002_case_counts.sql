-- Counts of cases by what lists filter on most. The database keeps them, so that no writer can forget to.
create function keep_case_counts() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update case_counts set count = count - 1
      where municipality_id = old.municipality_id and body_id = old.body_id and kind = old.kind
        and state = old.state and open = old.open and published = old.published and secret = (old.secrecy_provision is not null);
  end if;
  if tg_op <> 'DELETE' then
    insert into case_counts (municipality_id, body_id, kind, state, open, published, secret, count)
      values (new.municipality_id, new.body_id, new.kind, new.state, new.open, new.published, new.secrecy_provision is not null, 1)
      on conflict (municipality_id, body_id, kind, state, open, published, secret) do update set count = case_counts.count + 1;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger case_counts_kept after insert or delete on cases for each row execute function keep_case_counts();
--> statement-breakpoint
create trigger case_counts_changed after update of municipality_id, body_id, kind, state, open, published, secrecy_provision on cases for each row execute function keep_case_counts();
