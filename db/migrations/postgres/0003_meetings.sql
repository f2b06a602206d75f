CREATE TABLE "delegated_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"body_id" text NOT NULL,
	"item_id" text,
	"case_id" text,
	"year" bigint NOT NULL,
	"serial" bigint NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"urgent" boolean NOT NULL,
	"delegate_name" text NOT NULL,
	"delegate_title" text,
	"delegate_account_id" text,
	"day" text NOT NULL,
	"reported" boolean NOT NULL,
	"appeal_track" text NOT NULL,
	"state" text NOT NULL,
	"reported_meeting_id" text,
	"reported_item_id" text,
	"notice_id" text,
	"notified_day" text,
	"legal_force_day" text,
	"created_at" text NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation_items" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"code" text NOT NULL,
	"text" text NOT NULL,
	"delegate" text NOT NULL,
	"limits" text,
	"reported" boolean NOT NULL,
	"appeal_track" text NOT NULL,
	"may_delegate_on" boolean NOT NULL,
	"personal" boolean NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"decided_in" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_events" (
	"id" text PRIMARY KEY NOT NULL,
	"action_id" text NOT NULL,
	"event" text NOT NULL,
	"text" text,
	"meeting_id" text,
	"day" text NOT NULL,
	"at" text NOT NULL,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "action_items" (
	"id" text PRIMARY KEY NOT NULL,
	"list_id" text NOT NULL,
	"position" bigint NOT NULL,
	"activity" text NOT NULL,
	"responsible" text,
	"responsible_account_id" text,
	"due_day" text,
	"decided_in" text,
	"meeting_id" text,
	"question_id" text,
	"state" text NOT NULL,
	"done_day" text,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "agreement_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"step" text NOT NULL,
	"forum_id" text,
	"meeting_id" text,
	"text" text,
	"day" text NOT NULL,
	"at" text NOT NULL,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"year" bigint NOT NULL,
	"version" bigint NOT NULL,
	"state" text NOT NULL,
	"sections" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	"based_on_id" text,
	"file_hash" text,
	"valid_from" text,
	"valid_to" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "forum_agenda" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"position" bigint NOT NULL,
	"source" text NOT NULL,
	"title" text NOT NULL,
	"question_id" text,
	"from_meeting_id" text,
	"notes" text,
	"decision" text,
	"decision_line_id" text,
	"revision" bigint NOT NULL,
	"saved_at" text,
	"saved_by" text
);
--> statement-breakpoint
CREATE TABLE "forum_attendance" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"line_id" text,
	"name" text NOT NULL,
	"present" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forum_meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"forum_id" text NOT NULL,
	"day" text NOT NULL,
	"sequence" bigint NOT NULL,
	"starts_at" text,
	"place" text,
	"state" text NOT NULL,
	"station_id" text,
	"year" bigint NOT NULL,
	"plan_key" text,
	"secretary_account_id" text,
	"cancelled_reason" text,
	"section" text,
	"approved_day" text,
	"released_day" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "forum_question_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"step" text NOT NULL,
	"forum_id" text NOT NULL,
	"meeting_id" text,
	"to_forum_id" text,
	"decision_line_id" text,
	"text" text NOT NULL,
	"day" text NOT NULL,
	"at" text NOT NULL,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "forum_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"number" bigint NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"raised_forum_id" text NOT NULL,
	"forum_id" text NOT NULL,
	"case_id" text,
	"state" text NOT NULL,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "meeting_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"item_id" text,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"happened_at" text NOT NULL,
	"stored_at" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"document_id" text NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agenda_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"version" bigint NOT NULL,
	"items" jsonb NOT NULL,
	"note" text,
	"published_at" text NOT NULL,
	"published_day" text NOT NULL,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "decision_effects" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_point_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" text,
	"text" text NOT NULL,
	"receiver" text,
	"receiver_body_id" text,
	"due_day" text,
	"amount_ore" bigint,
	"appropriation" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "known_disqualifications" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reason" text NOT NULL,
	"withdrawn_at" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "meeting_papers" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"kind" text NOT NULL,
	"agenda_version" bigint NOT NULL,
	"state" text NOT NULL,
	"content_key" text,
	"file_hash" text,
	"pages" bigint,
	"pages_done" bigint,
	"pages_total" bigint,
	"problem" text,
	"contents" jsonb,
	"created_at" text NOT NULL,
	"created_by" text,
	"finished_at" text
);
--> statement-breakpoint
CREATE TABLE "pack_parts" (
	"content_key" text PRIMARY KEY NOT NULL,
	"file_hash" text NOT NULL,
	"pages" bigint NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing_items" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"key" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"proposal" jsonb NOT NULL,
	"ended_at" text
);
--> statement-breakpoint
CREATE TABLE "summons_receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"kind" text NOT NULL,
	"agenda_version" bigint NOT NULL,
	"person_id" text,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"email" text,
	"mail_id" text,
	"sent_at" text NOT NULL,
	"sent_day" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extracts" (
	"id" text PRIMARY KEY NOT NULL,
	"minutes_id" text NOT NULL,
	"paragraph_id" text NOT NULL,
	"recipient" text NOT NULL,
	"email" text,
	"method" text NOT NULL,
	"mail_id" text,
	"secret_hash" text,
	"link_until" text,
	"file_hash" text,
	"sent_at" text NOT NULL,
	"sent_day" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"body_id" text NOT NULL,
	"part" bigint,
	"state" text NOT NULL,
	"built_front" text NOT NULL,
	"front_text" text NOT NULL,
	"front_revision" bigint NOT NULL,
	"text_hash" text,
	"locked_at" text,
	"approved_day" text,
	"approved_at" text,
	"file_hash" text,
	"document_id" text,
	"signing_place" text,
	"signing_day" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"minutes_id" text NOT NULL,
	"paragraph_id" text,
	"day" text NOT NULL,
	"text" text NOT NULL,
	"created_at" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_paragraphs" (
	"id" text PRIMARY KEY NOT NULL,
	"minutes_id" text NOT NULL,
	"item_id" text,
	"body_id" text NOT NULL,
	"year" bigint NOT NULL,
	"number" bigint NOT NULL,
	"position" bigint NOT NULL,
	"heading" text NOT NULL,
	"built_text" text NOT NULL,
	"text" text NOT NULL,
	"public_text" text,
	"revision" bigint NOT NULL,
	"edited_at" text,
	"edited_by" text
);
--> statement-breakpoint
CREATE TABLE "minutes_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"paragraph_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"text" text NOT NULL,
	"at" text NOT NULL,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"minutes_id" text NOT NULL,
	"person_id" text,
	"account_id" text,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"required" boolean NOT NULL,
	"signed_at" text,
	"signed_day" text,
	"text_hash" text,
	"method" text,
	"released_reason" text,
	"released_at" text
);
--> statement-breakpoint
CREATE TABLE "appeal_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"appeal_id" text NOT NULL,
	"step" text NOT NULL,
	"day" text NOT NULL,
	"text" text,
	"file_hash" text,
	"at" text NOT NULL,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"track" text NOT NULL,
	"state" text NOT NULL,
	"court" text NOT NULL,
	"court_number" text,
	"filed_at" text NOT NULL,
	"filed_day" text NOT NULL,
	"received_day" text NOT NULL,
	"statement_due_day" text,
	"outcome" text,
	"final_day" text,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "board_beats" (
	"id" text PRIMARY KEY NOT NULL,
	"at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_events" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"event" text NOT NULL,
	"day" text NOT NULL,
	"at" text NOT NULL,
	"text" text,
	"account_id" text
);
--> statement-breakpoint
CREATE TABLE "notice_outages" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"from_at" text NOT NULL,
	"to_at" text,
	"cause" text NOT NULL,
	"judged" text,
	"judged_day" text,
	"judged_by" text,
	"judged_reason" text
);
--> statement-breakpoint
CREATE TABLE "public_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"body_id" text,
	"meeting_id" text,
	"minutes_id" text,
	"case_id" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"paragraphs" text,
	"meeting_day" text,
	"approval_day" text,
	"posted_at" text,
	"posted_day" text,
	"period_from" text,
	"appeal_last_day" text,
	"earliest_removal" text,
	"removed_at" text,
	"removed_day" text,
	"minutes_location" text,
	"contact" text,
	"appeal_info" text,
	"other_postings" jsonb,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "body_successions" (
	"id" text PRIMARY KEY NOT NULL,
	"from_body_id" text NOT NULL,
	"to_body_id" text NOT NULL,
	"day" text NOT NULL,
	"note" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "body_terms" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"seats" bigint NOT NULL,
	"deputy_seats" bigint,
	"party_order" jsonb,
	"decided_in" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_positions" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"party_code" text NOT NULL,
	"item_id" text NOT NULL,
	"cipher" text NOT NULL,
	"updated_at" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"item_id" text NOT NULL,
	"cipher" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "read_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"item_id" text NOT NULL,
	"read_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action_lists" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "records_requests" ADD COLUMN "notified_day" text;--> statement-breakpoint
ALTER TABLE "action_lists" ADD COLUMN "forum_id" text;--> statement-breakpoint
ALTER TABLE "forum_lines" ADD COLUMN "convenor" boolean;--> statement-breakpoint
ALTER TABLE "forum_lines" ADD COLUMN "interpreted" boolean;--> statement-breakpoint
ALTER TABLE "forum_lines" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "forum_lines" ADD COLUMN "ended_day" text;--> statement-breakpoint
ALTER TABLE "forums" ADD COLUMN "interpreted" jsonb;--> statement-breakpoint
ALTER TABLE "forums" ADD COLUMN "ended_day" text;--> statement-breakpoint
ALTER TABLE "year_wheel" ADD COLUMN "month" bigint;--> statement-breakpoint
ALTER TABLE "year_wheel" ADD COLUMN "interpreted" boolean;--> statement-breakpoint
ALTER TABLE "year_wheel" ADD COLUMN "station" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "number" bigint;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "proposal" jsonb;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "proposal_from" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "memo_id" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "preparation" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "prepared_by_body_id" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "prepared_day" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "executive_heard_day" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "board_heard_day" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "late" boolean;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "announced_day" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "urgent_reason" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "closed_doors" boolean;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "exercises_authority" boolean;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "staff_rep" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "presenter" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "minutes" bigint;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "standing_key" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "added_at" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "added_by" text;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "revision" bigint;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "agenda_item_id" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "appeal_track" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "legal_force" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "appeal_last_day" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "legal_force_day" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "votes" jsonb;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "reservations" jsonb;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "starts_at" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "last_day" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "open_to_public" boolean;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "remote_allowed" boolean;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "chair_person_id" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "secretary_account_id" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "material_day" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "summoned_day" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "notice_posted_day" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "agenda_version" bigint;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "closed_day" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "cancelled_reason" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "created_at" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "revision" bigint;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "changed_at" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "elected_party_code" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "deputy_order" bigint;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "constituency" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "replaces_id" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "decided_in" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "end_note" text;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_item_id_delegation_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."delegation_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_delegate_account_id_accounts_id_fk" FOREIGN KEY ("delegate_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_reported_meeting_id_meetings_id_fk" FOREIGN KEY ("reported_meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_reported_item_id_agenda_items_id_fk" FOREIGN KEY ("reported_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_notice_id_public_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."public_notices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegated_decisions" ADD CONSTRAINT "delegated_decisions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation_items" ADD CONSTRAINT "delegation_items_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_events" ADD CONSTRAINT "action_events_action_id_action_items_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."action_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_events" ADD CONSTRAINT "action_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_list_id_action_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."action_lists"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_responsible_account_id_accounts_id_fk" FOREIGN KEY ("responsible_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_meeting_id_forum_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."forum_meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_steps" ADD CONSTRAINT "agreement_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_agenda" ADD CONSTRAINT "forum_agenda_meeting_id_forum_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."forum_meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_agenda" ADD CONSTRAINT "forum_agenda_decision_line_id_forum_lines_id_fk" FOREIGN KEY ("decision_line_id") REFERENCES "public"."forum_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_agenda" ADD CONSTRAINT "forum_agenda_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_attendance" ADD CONSTRAINT "forum_attendance_meeting_id_forum_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."forum_meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_attendance" ADD CONSTRAINT "forum_attendance_line_id_forum_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."forum_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_meetings" ADD CONSTRAINT "forum_meetings_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_meetings" ADD CONSTRAINT "forum_meetings_secretary_account_id_accounts_id_fk" FOREIGN KEY ("secretary_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_meetings" ADD CONSTRAINT "forum_meetings_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_question_steps" ADD CONSTRAINT "forum_question_steps_question_id_forum_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."forum_questions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_question_steps" ADD CONSTRAINT "forum_question_steps_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_question_steps" ADD CONSTRAINT "forum_question_steps_meeting_id_forum_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."forum_meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_question_steps" ADD CONSTRAINT "forum_question_steps_to_forum_id_forums_id_fk" FOREIGN KEY ("to_forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_question_steps" ADD CONSTRAINT "forum_question_steps_decision_line_id_forum_lines_id_fk" FOREIGN KEY ("decision_line_id") REFERENCES "public"."forum_lines"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_question_steps" ADD CONSTRAINT "forum_question_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_questions" ADD CONSTRAINT "forum_questions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_questions" ADD CONSTRAINT "forum_questions_raised_forum_id_forums_id_fk" FOREIGN KEY ("raised_forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_questions" ADD CONSTRAINT "forum_questions_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_questions" ADD CONSTRAINT "forum_questions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_questions" ADD CONSTRAINT "forum_questions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_entries" ADD CONSTRAINT "meeting_entries_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_entries" ADD CONSTRAINT "meeting_entries_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_entries" ADD CONSTRAINT "meeting_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_documents" ADD CONSTRAINT "agenda_documents_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_documents" ADD CONSTRAINT "agenda_documents_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_versions" ADD CONSTRAINT "agenda_versions_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_effects" ADD CONSTRAINT "decision_effects_decision_point_id_decision_points_id_fk" FOREIGN KEY ("decision_point_id") REFERENCES "public"."decision_points"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_effects" ADD CONSTRAINT "decision_effects_receiver_body_id_bodies_id_fk" FOREIGN KEY ("receiver_body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_effects" ADD CONSTRAINT "decision_effects_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_disqualifications" ADD CONSTRAINT "known_disqualifications_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_disqualifications" ADD CONSTRAINT "known_disqualifications_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_disqualifications" ADD CONSTRAINT "known_disqualifications_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_papers" ADD CONSTRAINT "meeting_papers_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_papers" ADD CONSTRAINT "meeting_papers_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_papers" ADD CONSTRAINT "meeting_papers_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_parts" ADD CONSTRAINT "pack_parts_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_items" ADD CONSTRAINT "standing_items_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summons_receipts" ADD CONSTRAINT "summons_receipts_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summons_receipts" ADD CONSTRAINT "summons_receipts_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_paragraph_id_minutes_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."minutes_paragraphs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_notes" ADD CONSTRAINT "minutes_notes_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_notes" ADD CONSTRAINT "minutes_notes_paragraph_id_minutes_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."minutes_paragraphs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_notes" ADD CONSTRAINT "minutes_notes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_paragraphs" ADD CONSTRAINT "minutes_paragraphs_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_paragraphs" ADD CONSTRAINT "minutes_paragraphs_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_paragraphs" ADD CONSTRAINT "minutes_paragraphs_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_paragraphs" ADD CONSTRAINT "minutes_paragraphs_edited_by_accounts_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_revisions" ADD CONSTRAINT "minutes_revisions_paragraph_id_minutes_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."minutes_paragraphs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_revisions" ADD CONSTRAINT "minutes_revisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_steps" ADD CONSTRAINT "appeal_steps_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_steps" ADD CONSTRAINT "appeal_steps_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_steps" ADD CONSTRAINT "appeal_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_events" ADD CONSTRAINT "notice_events_notice_id_public_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."public_notices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_events" ADD CONSTRAINT "notice_events_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_outages" ADD CONSTRAINT "notice_outages_notice_id_public_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."public_notices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_from_body_id_bodies_id_fk" FOREIGN KEY ("from_body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_to_body_id_bodies_id_fk" FOREIGN KEY ("to_body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_terms" ADD CONSTRAINT "body_terms_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_positions" ADD CONSTRAINT "group_positions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_positions" ADD CONSTRAINT "group_positions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_positions" ADD CONSTRAINT "group_positions_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_positions" ADD CONSTRAINT "group_positions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "delegated_decisions_number" ON "delegated_decisions" USING btree ("body_id","year","serial");--> statement-breakpoint
CREATE INDEX "delegated_decisions_state" ON "delegated_decisions" USING btree ("municipality_id","body_id","state");--> statement-breakpoint
CREATE INDEX "delegated_decisions_case" ON "delegated_decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "delegation_items_body" ON "delegation_items" USING btree ("body_id","code");--> statement-breakpoint
CREATE INDEX "action_events_action" ON "action_events" USING btree ("action_id","at");--> statement-breakpoint
CREATE INDEX "action_items_list" ON "action_items" USING btree ("list_id","position");--> statement-breakpoint
CREATE INDEX "action_items_responsible" ON "action_items" USING btree ("responsible_account_id","state");--> statement-breakpoint
CREATE INDEX "agreement_steps_version" ON "agreement_steps" USING btree ("version_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_versions_version" ON "agreement_versions" USING btree ("case_id","year","version");--> statement-breakpoint
CREATE INDEX "forum_agenda_meeting" ON "forum_agenda" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "forum_attendance_meeting" ON "forum_attendance" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "forum_meetings_day" ON "forum_meetings" USING btree ("forum_id","day","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "forum_question_steps_sequence" ON "forum_question_steps" USING btree ("question_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "forum_questions_number" ON "forum_questions" USING btree ("municipality_id","number");--> statement-breakpoint
CREATE INDEX "forum_questions_forum" ON "forum_questions" USING btree ("forum_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_entries_sequence" ON "meeting_entries" USING btree ("meeting_id","sequence");--> statement-breakpoint
CREATE INDEX "meeting_entries_item" ON "meeting_entries" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_documents_document" ON "agenda_documents" USING btree ("item_id","document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_versions_version" ON "agenda_versions" USING btree ("meeting_id","version");--> statement-breakpoint
CREATE INDEX "decision_effects_point" ON "decision_effects" USING btree ("decision_point_id");--> statement-breakpoint
CREATE INDEX "known_disqualifications_item" ON "known_disqualifications" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "meeting_papers_meeting" ON "meeting_papers" USING btree ("meeting_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "standing_items_body" ON "standing_items" USING btree ("body_id","position");--> statement-breakpoint
CREATE INDEX "summons_receipts_meeting" ON "summons_receipts" USING btree ("meeting_id","kind");--> statement-breakpoint
CREATE INDEX "extracts_minutes" ON "extracts" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "extracts_paragraph" ON "extracts" USING btree ("paragraph_id");--> statement-breakpoint
CREATE INDEX "extracts_secret" ON "extracts" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "minutes_meeting" ON "minutes" USING btree ("meeting_id","part");--> statement-breakpoint
CREATE INDEX "minutes_notes_minutes" ON "minutes_notes" USING btree ("minutes_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "minutes_paragraphs_number" ON "minutes_paragraphs" USING btree ("body_id","year","number");--> statement-breakpoint
CREATE INDEX "minutes_paragraphs_minutes" ON "minutes_paragraphs" USING btree ("minutes_id","position");--> statement-breakpoint
CREATE INDEX "minutes_paragraphs_item" ON "minutes_paragraphs" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "minutes_revisions_paragraph" ON "minutes_revisions" USING btree ("paragraph_id","revision");--> statement-breakpoint
CREATE INDEX "signatures_minutes" ON "signatures" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "signatures_person" ON "signatures" USING btree ("person_id","signed_at");--> statement-breakpoint
CREATE INDEX "appeal_steps_appeal" ON "appeal_steps" USING btree ("appeal_id","at");--> statement-breakpoint
CREATE INDEX "appeals_decision" ON "appeals" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "appeals_municipality" ON "appeals" USING btree ("municipality_id","state");--> statement-breakpoint
CREATE INDEX "notice_events_notice" ON "notice_events" USING btree ("notice_id","at");--> statement-breakpoint
CREATE INDEX "notice_outages_notice" ON "notice_outages" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "public_notices_board" ON "public_notices" USING btree ("municipality_id","state","posted_day");--> statement-breakpoint
CREATE INDEX "public_notices_minutes" ON "public_notices" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "public_notices_meeting" ON "public_notices" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "body_successions_from" ON "body_successions" USING btree ("from_body_id");--> statement-breakpoint
CREATE UNIQUE INDEX "body_terms_from" ON "body_terms" USING btree ("body_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "group_positions_item" ON "group_positions" USING btree ("item_id","party_code");--> statement-breakpoint
CREATE INDEX "group_positions_meeting" ON "group_positions" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "private_notes_own" ON "private_notes" USING btree ("account_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "read_marks_own" ON "read_marks" USING btree ("account_id","item_id");--> statement-breakpoint
ALTER TABLE "action_lists" ADD CONSTRAINT "action_lists_forum_id_forums_id_fk" FOREIGN KEY ("forum_id") REFERENCES "public"."forums"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forum_lines" ADD CONSTRAINT "forum_lines_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_prepared_by_body_id_bodies_id_fk" FOREIGN KEY ("prepared_by_body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_chair_person_id_persons_id_fk" FOREIGN KEY ("chair_person_id") REFERENCES "public"."persons"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_secretary_account_id_accounts_id_fk" FOREIGN KEY ("secretary_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;