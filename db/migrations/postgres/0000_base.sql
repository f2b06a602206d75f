CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"person_id" text,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"status" text NOT NULL,
	"invented" boolean NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"body_id" text,
	"valid_from" text,
	"valid_to" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"purpose" text NOT NULL,
	"expires_at" text NOT NULL,
	"used_at" text
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"expires_at" text NOT NULL,
	"acting" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"window_ends_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"stage" bigint,
	"kind" text NOT NULL,
	"day" text,
	"day_text" text,
	"receiver" text NOT NULL,
	"number" text,
	"note" text,
	"document_id" text
);
--> statement-breakpoint
CREATE TABLE "assignment_stages" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"text" text NOT NULL,
	"giver" text NOT NULL,
	"origin" text NOT NULL,
	"receiver_body_id" text,
	"receiver" text NOT NULL,
	"cooperation" text,
	"given_day" text,
	"due_day" text,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" text NOT NULL,
	"actor_account_id" text,
	"actor_name" text NOT NULL,
	"acting_role" text,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"detail" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"municipality_id" text PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_amounts" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"document_id" text,
	"position" bigint NOT NULL,
	"ore" bigint NOT NULL,
	"meaning" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_counts" (
	"municipality_id" text NOT NULL,
	"body_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"open" boolean NOT NULL,
	"published" boolean NOT NULL,
	"secret" boolean NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "case_counts_key" PRIMARY KEY("municipality_id","body_id","kind","state","open","published","secret")
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"at" text NOT NULL,
	"legal_day" text,
	"day_text" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"actor_name" text,
	"actor_account_id" text,
	"public" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"heading" text NOT NULL,
	"label" text,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_links" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"to_case_id" text,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"url" text
);
--> statement-breakpoint
CREATE TABLE "case_numbers" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"number" text NOT NULL,
	"slug" text NOT NULL,
	"holder" text
);
--> statement-breakpoint
CREATE TABLE "case_parties" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"party" text,
	"title" text,
	"protected" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_points" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"document_id" text,
	"kind" text NOT NULL,
	"body" text,
	"position" bigint NOT NULL,
	"text" text NOT NULL,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "case_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"question" text NOT NULL,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"register_id" text NOT NULL,
	"body_id" text NOT NULL,
	"year" bigint NOT NULL,
	"serial" bigint NOT NULL,
	"number" text NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"public_title" text NOT NULL,
	"protected_title" text,
	"title_sort_key" text NOT NULL,
	"status_line" text,
	"summary" text,
	"state" text NOT NULL,
	"open" boolean NOT NULL,
	"received_day" text,
	"raised_day" text,
	"registered_at" text NOT NULL,
	"closed_day" text,
	"next_deadline" text,
	"deciding_body" text,
	"responsible_account_id" text,
	"responsible_unit" text,
	"public_party" text,
	"protected_party" text,
	"published" boolean NOT NULL,
	"secrecy_provision" text,
	"secrecy_set_day" text,
	"initiative_number" text,
	"outcome" text,
	"merged_into_id" text,
	"voided_day" text,
	"void_reason" text,
	"as_of" text,
	"source_note" text,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"document_id" text,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text NOT NULL,
	"protected" boolean NOT NULL,
	"at" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_account_id" text
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"rule" text NOT NULL,
	"label" text NOT NULL,
	"raw_day" text NOT NULL,
	"day" text NOT NULL,
	"steps" jsonb NOT NULL,
	"basis" text,
	"state" text NOT NULL,
	"met_day" text,
	"subject_id" text,
	"depends_on_id" text,
	"supersedes_id" text,
	"reason" text,
	"paused_day" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records_request_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"at" text NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"actor_name" text NOT NULL,
	"actor_account_id" text
);
--> statement-breakpoint
CREATE TABLE "records_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"body_id" text NOT NULL,
	"number" bigint NOT NULL,
	"received_day" text NOT NULL,
	"received_at" text NOT NULL,
	"wanted" text NOT NULL,
	"contact" text,
	"case_id" text,
	"document_number" bigint,
	"state" text NOT NULL,
	"handler_account_id" text,
	"provision" text,
	"reasons" text,
	"decided_day" text,
	"decided_by" text,
	"closed_day" text,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_body_id" text,
	"recipient_email" text,
	"reply_secret_hash" text,
	"question" text,
	"sent_day" text,
	"sent_by_account_id" text,
	"first_reply_day" text,
	"reply_day" text,
	"state" text NOT NULL,
	"acknowledged_day" text,
	"answered_day" text,
	"recipient_number" text,
	"recipient_case_id" text,
	"stance" text,
	"statement_text" text,
	"statement_document_id" text,
	"closing_reason" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "secrecy_markings" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"document_id" text,
	"title" boolean NOT NULL,
	"party" boolean NOT NULL,
	"provision" text NOT NULL,
	"until" text,
	"set_day" text NOT NULL,
	"set_by" text NOT NULL,
	"set_by_account_id" text,
	"lifted_day" text,
	"lifted_by" text,
	"lift_reason" text
);
--> statement-breakpoint
CREATE TABLE "document_texts" (
	"version_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"version" bigint NOT NULL,
	"file_hash" text NOT NULL,
	"file_name" text NOT NULL,
	"pages" bigint,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"number" bigint NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"public_title" text NOT NULL,
	"protected_title" text,
	"day" text,
	"day_text" text,
	"public_party" text,
	"protected_party" text,
	"released" boolean NOT NULL,
	"secrecy_provision" text,
	"voided_day" text,
	"void_reason" text,
	"checked_out_by" text,
	"checked_out_at" text,
	"final_day" text,
	"released_day" text,
	"released_by" text,
	"source_note" text,
	"registered_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"hash" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"mime" text NOT NULL,
	"stored_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_files" (
	"id" text PRIMARY KEY NOT NULL,
	"intake_id" text NOT NULL,
	"position" bigint NOT NULL,
	"file_hash" text,
	"file_name" text NOT NULL,
	"pages" bigint,
	"text" text,
	"proposal" jsonb,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"account_id" text NOT NULL,
	"state" text NOT NULL,
	"case_id" text,
	"created_at" text NOT NULL,
	"draft" jsonb
);
--> statement-breakpoint
CREATE TABLE "action_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"owner" text NOT NULL,
	"stated_count" bigint,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "forum_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"forum_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" bigint NOT NULL,
	"section" text,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forums" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text,
	"slug" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"level" text,
	"purpose_kind" text,
	"frequency" text,
	"times_per_year" bigint,
	"convenor" text,
	"escalates_to" text
);
--> statement-breakpoint
CREATE TABLE "year_wheel" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"text" text NOT NULL,
	"forums" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "governing_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"decided_by" text,
	"decided_day" text,
	"decided_text" text,
	"version" text,
	"valid_from" text,
	"valid_to" text,
	"status_text" text,
	"description" text,
	"case_id" text
);
--> statement-breakpoint
CREATE TABLE "investment_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"investment_id" text NOT NULL,
	"position" bigint NOT NULL,
	"phase" text NOT NULL,
	"label" text NOT NULL,
	"ore" bigint NOT NULL,
	"capital" boolean
);
--> statement-breakpoint
CREATE TABLE "investment_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"investment_id" text NOT NULL,
	"year" bigint NOT NULL,
	"interest_ore" bigint,
	"depreciation_ore" bigint,
	"cost_ore" bigint
);
--> statement-breakpoint
CREATE TABLE "investments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"principal_ore" bigint NOT NULL,
	"residual_ore" bigint NOT NULL,
	"rate_pct" text,
	"life_months" bigint,
	"method" text,
	"interest_method" text NOT NULL,
	"start" text,
	"reserve_ore" bigint,
	"reserve_stated_pct" text,
	"financing" text,
	"schedule" text,
	"year_one_cost_ore" bigint
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"run_at" text NOT NULL,
	"attempts" bigint NOT NULL,
	"locked_until" text,
	"last_error" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"case_id" text,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "decision_points" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"position" bigint NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"body_id" text NOT NULL,
	"meeting_id" text,
	"day" text,
	"day_text" text,
	"paragraph" text,
	"heading" text NOT NULL,
	"outcome" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"body_id" text NOT NULL,
	"day" text NOT NULL,
	"sequence" bigint NOT NULL,
	"place" text
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"parent_id" text,
	"email" text,
	"sort_key" text NOT NULL,
	"active_from" text,
	"active_to" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "local_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"rule" text NOT NULL,
	"value" text NOT NULL,
	"decided_by" text,
	"valid_from" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"display_name" text NOT NULL,
	"code" text,
	"accent" text NOT NULL,
	"crest_file" text,
	"letterhead" text,
	"published" boolean NOT NULL,
	"demonstration" boolean NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"person_id" text NOT NULL,
	"body_id" text NOT NULL,
	"post" text NOT NULL,
	"party_code" text,
	"valid_from" text,
	"valid_to" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"name" text NOT NULL,
	"sort_key" text NOT NULL,
	"title" text,
	"email" text,
	"invented" boolean NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"id" text PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registers" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"body_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"number_pattern" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"closed_on" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "allocation_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"weight_pct" text,
	"previous_weight_pct" text,
	"previous_text" text,
	"source" text,
	"chosen" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "area_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"year" text,
	"quality" boolean,
	"efficiency" boolean
);
--> statement-breakpoint
CREATE TABLE "key_source_ratings" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"source" text NOT NULL,
	"principle" text NOT NULL,
	"short_term" text,
	"long_term" text
);
--> statement-breakpoint
CREATE TABLE "lead_times" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"text" text NOT NULL,
	"days" bigint
);
--> statement-breakpoint
CREATE TABLE "service_areas" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"system" text,
	"measuring_period" text
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"comment" text
);
--> statement-breakpoint
CREATE TABLE "external_keys" (
	"municipality_id" text NOT NULL,
	"source" text NOT NULL,
	"external_key" text NOT NULL,
	"case_id" text NOT NULL,
	CONSTRAINT "external_keys_key" PRIMARY KEY("municipality_id","source","external_key")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"run_id" text NOT NULL,
	"sheet" text NOT NULL,
	"line" bigint NOT NULL,
	"values" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"message" text,
	CONSTRAINT "import_rows_key" PRIMARY KEY("run_id","sheet","line")
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"register_id" text NOT NULL,
	"account_id" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"source" text NOT NULL,
	"sheets" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" bigint NOT NULL,
	"done" bigint NOT NULL,
	"faults" bigint NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"substitute_account_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"note" text,
	"ended_at" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_keys" (
	"account_id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"headers" jsonb NOT NULL,
	"secret" boolean NOT NULL,
	"state" text NOT NULL,
	"attempts" bigint NOT NULL,
	"last_error" text,
	"created_at" text NOT NULL,
	"sent_at" text
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"account_id" text NOT NULL,
	"case_id" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"href" text,
	"once_key" text,
	"created_at" text NOT NULL,
	"read_at" text
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text,
	"body_id" text,
	"title" text NOT NULL,
	"note" text,
	"from_account_id" text,
	"to_account_id" text NOT NULL,
	"due_day" text,
	"state" text NOT NULL,
	"previous_id" text,
	"created_at" text NOT NULL,
	"done_at" text,
	"done_note" text
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text,
	"kind" text NOT NULL,
	"case_id" text,
	"query" text,
	"label" text NOT NULL,
	"account_id" text,
	"email" text,
	"secret_hash" text NOT NULL,
	"confirmed_at" text,
	"ended_at" text,
	"told_until" text NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workday_visits" (
	"account_id" text PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"previous_at" text
);
--> statement-breakpoint
CREATE TABLE "memo_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"memo_id" text NOT NULL,
	"section" text,
	"text" text NOT NULL,
	"account_id" text NOT NULL,
	"at" text NOT NULL,
	"resolved_at" text,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "memo_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"section_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"text" text NOT NULL,
	"at" text NOT NULL,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "memo_sections" (
	"id" text PRIMARY KEY NOT NULL,
	"memo_id" text NOT NULL,
	"section" text NOT NULL,
	"position" bigint NOT NULL,
	"heading" text NOT NULL,
	"required" boolean NOT NULL,
	"text" text NOT NULL,
	"revision" bigint NOT NULL,
	"updated_at" text NOT NULL,
	"updated_by" text
);
--> statement-breakpoint
CREATE TABLE "memos" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"template" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"author_account_id" text NOT NULL,
	"approver_account_id" text,
	"approved_by_name" text,
	"approved_at" text,
	"approved_day" text,
	"decides_money" boolean NOT NULL,
	"document_id" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_tokens" ADD CONSTRAINT "one_time_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD CONSTRAINT "assignment_reports_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_stages" ADD CONSTRAINT "assignment_stages_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_receiver_body_id_bodies_id_fk" FOREIGN KEY ("receiver_body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_amounts" ADD CONSTRAINT "case_amounts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_facts" ADD CONSTRAINT "case_facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_to_case_id_cases_id_fk" FOREIGN KEY ("to_case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_numbers" ADD CONSTRAINT "case_numbers_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_numbers" ADD CONSTRAINT "case_numbers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parties" ADD CONSTRAINT "case_parties_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_points" ADD CONSTRAINT "case_points_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_questions" ADD CONSTRAINT "case_questions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_register_id_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."registers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_responsible_account_id_accounts_id_fk" FOREIGN KEY ("responsible_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_request_steps" ADD CONSTRAINT "records_request_steps_request_id_records_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."records_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_requests" ADD CONSTRAINT "records_requests_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_requests" ADD CONSTRAINT "records_requests_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_requests" ADD CONSTRAINT "records_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records_requests" ADD CONSTRAINT "records_requests_handler_account_id_accounts_id_fk" FOREIGN KEY ("handler_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_recipient_body_id_bodies_id_fk" FOREIGN KEY ("recipient_body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_sent_by_account_id_accounts_id_fk" FOREIGN KEY ("sent_by_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_recipient_case_id_cases_id_fk" FOREIGN KEY ("recipient_case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secrecy_markings" ADD CONSTRAINT "secrecy_markings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_texts" ADD CONSTRAINT "document_texts_version_id_document_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_checked_out_by_accounts_id_fk" FOREIGN KEY ("checked_out_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_files" ADD CONSTRAINT "intake_files_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_files" ADD CONSTRAINT "intake_files_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_lists" ADD CONSTRAINT "action_lists_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_lists" ADD CONSTRAINT "action_lists_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_lines" ADD CONSTRAINT "forum_lines_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forums" ADD CONSTRAINT "forums_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forums" ADD CONSTRAINT "forums_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_wheel" ADD CONSTRAINT "year_wheel_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "governing_documents" ADD CONSTRAINT "governing_documents_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "governing_documents" ADD CONSTRAINT "governing_documents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investment_lines" ADD CONSTRAINT "investment_lines_investment_id_investments_id_fk" FOREIGN KEY ("investment_id") REFERENCES "public"."investments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investment_rows" ADD CONSTRAINT "investment_rows_investment_id_investments_id_fk" FOREIGN KEY ("investment_id") REFERENCES "public"."investments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investments" ADD CONSTRAINT "investments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_rules" ADD CONSTRAINT "local_rules_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registers" ADD CONSTRAINT "registers_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registers" ADD CONSTRAINT "registers_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_keys" ADD CONSTRAINT "allocation_keys_area_id_service_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."service_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_facts" ADD CONSTRAINT "area_facts_area_id_service_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."service_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_source_ratings" ADD CONSTRAINT "key_source_ratings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_times" ADD CONSTRAINT "lead_times_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_areas" ADD CONSTRAINT "service_areas_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_area_id_service_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."service_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_keys" ADD CONSTRAINT "external_keys_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_keys" ADD CONSTRAINT "external_keys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_run_id_import_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_runs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_substitute_account_id_accounts_id_fk" FOREIGN KEY ("substitute_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_keys" ADD CONSTRAINT "calendar_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_from_account_id_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_to_account_id_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workday_visits" ADD CONSTRAINT "workday_visits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memo_comments" ADD CONSTRAINT "memo_comments_memo_id_memos_id_fk" FOREIGN KEY ("memo_id") REFERENCES "public"."memos"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memo_comments" ADD CONSTRAINT "memo_comments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memo_revisions" ADD CONSTRAINT "memo_revisions_section_id_memo_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."memo_sections"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memo_revisions" ADD CONSTRAINT "memo_revisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memo_sections" ADD CONSTRAINT "memo_sections_memo_id_memos_id_fk" FOREIGN KEY ("memo_id") REFERENCES "public"."memos"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memo_sections" ADD CONSTRAINT "memo_sections_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memos" ADD CONSTRAINT "memos_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memos" ADD CONSTRAINT "memos_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memos" ADD CONSTRAINT "memos_author_account_id_accounts_id_fk" FOREIGN KEY ("author_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memos" ADD CONSTRAINT "memos_approver_account_id_accounts_id_fk" FOREIGN KEY ("approver_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "appointments_account" ON "appointments" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "assignment_reports_assignment" ON "assignment_reports" USING btree ("assignment_id","day");--> statement-breakpoint
CREATE INDEX "assignment_stages_assignment" ON "assignment_stages" USING btree ("assignment_id","position");--> statement-breakpoint
CREATE INDEX "assignments_case" ON "assignments" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "assignments_municipality" ON "assignments" USING btree ("municipality_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_sequence" ON "audit_entries" USING btree ("municipality_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_entity" ON "audit_entries" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE INDEX "case_amounts_case" ON "case_amounts" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_events_case" ON "case_events" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "case_facts_case" ON "case_facts" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_links_case" ON "case_links" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_links_to" ON "case_links" USING btree ("to_case_id");--> statement-breakpoint
CREATE INDEX "case_numbers_slug" ON "case_numbers" USING btree ("municipality_id","slug");--> statement-breakpoint
CREATE INDEX "case_numbers_case" ON "case_numbers" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_parties_case" ON "case_parties" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_parties_name" ON "case_parties" USING btree ("name");--> statement-breakpoint
CREATE INDEX "case_points_case" ON "case_points" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_questions_case" ON "case_questions" USING btree ("case_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_slug" ON "cases" USING btree ("municipality_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("register_id","year","serial");--> statement-breakpoint
CREATE INDEX "cases_latest" ON "cases" USING btree ("municipality_id","registered_at","id","published","kind","open");--> statement-breakpoint
CREATE INDEX "cases_title" ON "cases" USING btree ("municipality_id","title_sort_key","id","published","kind","open");--> statement-breakpoint
CREATE INDEX "cases_by_number" ON "cases" USING btree ("municipality_id","year","serial","id","published","kind","open");--> statement-breakpoint
CREATE INDEX "cases_deadline" ON "cases" USING btree ("municipality_id","next_deadline","id","published","kind","open");--> statement-breakpoint
CREATE INDEX "cases_kind" ON "cases" USING btree ("municipality_id","kind","registered_at","id","published","open");--> statement-breakpoint
CREATE INDEX "cases_body" ON "cases" USING btree ("municipality_id","body_id","registered_at","id","published","open");--> statement-breakpoint
CREATE INDEX "cases_state" ON "cases" USING btree ("municipality_id","state","registered_at","id","published","kind");--> statement-breakpoint
CREATE INDEX "cases_received" ON "cases" USING btree ("municipality_id","received_day","published");--> statement-breakpoint
CREATE INDEX "cases_responsible" ON "cases" USING btree ("responsible_account_id","open","next_deadline","id");--> statement-breakpoint
CREATE INDEX "cases_everywhere" ON "cases" USING btree ("registered_at","id","published");--> statement-breakpoint
CREATE INDEX "corrections_case" ON "corrections" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "deadlines_case" ON "deadlines" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "deadlines_day" ON "deadlines" USING btree ("municipality_id","state","day");--> statement-breakpoint
CREATE INDEX "deadlines_subject" ON "deadlines" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "records_request_steps_request" ON "records_request_steps" USING btree ("request_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "records_requests_number" ON "records_requests" USING btree ("body_id","number");--> statement-breakpoint
CREATE INDEX "records_requests_state" ON "records_requests" USING btree ("municipality_id","state","received_at");--> statement-breakpoint
CREATE INDEX "referrals_case" ON "referrals" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "referrals_recipient" ON "referrals" USING btree ("recipient_body_id","state");--> statement-breakpoint
CREATE INDEX "referrals_recipient_case" ON "referrals" USING btree ("recipient_case_id");--> statement-breakpoint
CREATE INDEX "referrals_secret" ON "referrals" USING btree ("reply_secret_hash");--> statement-breakpoint
CREATE INDEX "secrecy_markings_case" ON "secrecy_markings" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_number" ON "document_versions" USING btree ("document_id","version");--> statement-breakpoint
CREATE INDEX "document_versions_file" ON "document_versions" USING btree ("file_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "documents_number" ON "documents" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "documents_registered" ON "documents" USING btree ("municipality_id","registered_at");--> statement-breakpoint
CREATE INDEX "intake_files_intake" ON "intake_files" USING btree ("intake_id","position");--> statement-breakpoint
CREATE INDEX "intakes_account" ON "intakes" USING btree ("account_id","state");--> statement-breakpoint
CREATE INDEX "action_lists_case" ON "action_lists" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "forum_lines_forum" ON "forum_lines" USING btree ("forum_id","kind","position");--> statement-breakpoint
CREATE INDEX "forums_municipality" ON "forums" USING btree ("municipality_id","position");--> statement-breakpoint
CREATE INDEX "year_wheel_case" ON "year_wheel" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "governing_documents_municipality" ON "governing_documents" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "investment_lines_investment" ON "investment_lines" USING btree ("investment_id","position");--> statement-breakpoint
CREATE INDEX "investment_rows_investment" ON "investment_rows" USING btree ("investment_id","year");--> statement-breakpoint
CREATE INDEX "investments_case" ON "investments" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","run_at");--> statement-breakpoint
CREATE INDEX "agenda_items_case" ON "agenda_items" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "agenda_items_meeting" ON "agenda_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "decision_points_decision" ON "decision_points" USING btree ("decision_id","position");--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "decisions_latest" ON "decisions" USING btree ("municipality_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_day" ON "meetings" USING btree ("body_id","day","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_slug" ON "bodies" USING btree ("municipality_id","slug");--> statement-breakpoint
CREATE INDEX "local_rules_lookup" ON "local_rules" USING btree ("municipality_id","rule","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "municipalities_slug" ON "municipalities" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "mandates_person" ON "mandates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mandates_body" ON "mandates" USING btree ("body_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parties_code" ON "parties" USING btree ("municipality_id","code");--> statement-breakpoint
CREATE INDEX "persons_by_name" ON "persons" USING btree ("municipality_id","sort_key");--> statement-breakpoint
CREATE UNIQUE INDEX "registers_code" ON "registers" USING btree ("municipality_id","code");--> statement-breakpoint
CREATE INDEX "allocation_keys_area" ON "allocation_keys" USING btree ("area_id","position");--> statement-breakpoint
CREATE INDEX "area_facts_area" ON "area_facts" USING btree ("area_id","position");--> statement-breakpoint
CREATE INDEX "key_source_ratings_case" ON "key_source_ratings" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "lead_times_case" ON "lead_times" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "service_areas_case" ON "service_areas" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "services_area" ON "services" USING btree ("area_id","position");--> statement-breakpoint
CREATE INDEX "external_keys_case" ON "external_keys" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("run_id","outcome");--> statement-breakpoint
CREATE INDEX "import_runs_municipality" ON "import_runs" USING btree ("municipality_id","created_at");--> statement-breakpoint
CREATE INDEX "absences_account" ON "absences" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "absences_substitute" ON "absences" USING btree ("substitute_account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_keys_secret" ON "calendar_keys" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("municipality_id","state","created_at");--> statement-breakpoint
CREATE INDEX "notices_account" ON "notices" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("account_id","once_key");--> statement-breakpoint
CREATE INDEX "tasks_to" ON "tasks" USING btree ("to_account_id","state","due_day");--> statement-breakpoint
CREATE INDEX "tasks_case" ON "tasks" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "tasks_body" ON "tasks" USING btree ("body_id","state");--> statement-breakpoint
CREATE INDEX "watches_account" ON "watches" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "watches_case" ON "watches" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "watches_secret" ON "watches" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "memo_comments_memo" ON "memo_comments" USING btree ("memo_id","at");--> statement-breakpoint
CREATE INDEX "memo_revisions_section" ON "memo_revisions" USING btree ("section_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "memo_sections_section" ON "memo_sections" USING btree ("memo_id","section");--> statement-breakpoint
CREATE INDEX "memos_case" ON "memos" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "memos_approver" ON "memos" USING btree ("approver_account_id","state");