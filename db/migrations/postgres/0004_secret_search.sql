-- Nothing secret is searched any more: what the index holds of secret cases and documents is indexed anew.
insert into jobs (id, kind, payload, state, run_at, attempts, created_at)
select 'search-' || id, 'search.index', jsonb_build_object('caseId', id), 'waiting', '1970-01-01T00:00:00.000Z', 0, '1970-01-01T00:00:00.000Z'
from cases
where secrecy_provision is not null
  or protected_title is not null
  or id in (select case_id from documents where secrecy_provision is not null or protected_title is not null)
  or id in (select case_id from secrecy_markings where case_id is not null);
