CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`person_id` text,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`status` text NOT NULL,
	`invented` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`body_id` text,
	`valid_from` text,
	`valid_to` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `appointments_account` ON `appointments` (`account_id`);--> statement-breakpoint
CREATE TABLE `one_time_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`purpose` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` text NOT NULL,
	`acting` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`window_ends_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assignment_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`stage` integer,
	`kind` text NOT NULL,
	`day` text,
	`day_text` text,
	`receiver` text NOT NULL,
	`number` text,
	`note` text,
	`document_id` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assignment_reports_assignment` ON `assignment_reports` (`assignment_id`,`day`);--> statement-breakpoint
CREATE TABLE `assignment_stages` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`note` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assignment_stages_assignment` ON `assignment_stages` (`assignment_id`,`position`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`text` text NOT NULL,
	`giver` text NOT NULL,
	`origin` text NOT NULL,
	`receiver_body_id` text,
	`receiver` text NOT NULL,
	`cooperation` text,
	`given_day` text,
	`due_day` text,
	`state` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`receiver_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assignments_case` ON `assignments` (`case_id`);--> statement-breakpoint
CREATE INDEX `assignments_municipality` ON `assignments` (`municipality_id`,`state`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`actor_account_id` text,
	`actor_name` text NOT NULL,
	`acting_role` text,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_sequence` ON `audit_entries` (`municipality_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entity` ON `audit_entries` (`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`municipality_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `case_amounts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`document_id` text,
	`position` integer NOT NULL,
	`ore` integer NOT NULL,
	`meaning` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_amounts_case` ON `case_amounts` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `case_counts` (
	`municipality_id` text NOT NULL,
	`body_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`open` integer NOT NULL,
	`published` integer NOT NULL,
	`secret` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`municipality_id`, `body_id`, `kind`, `state`, `open`, `published`, `secret`)
);
--> statement-breakpoint
CREATE TABLE `case_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`at` text NOT NULL,
	`legal_day` text,
	`day_text` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`actor_name` text,
	`actor_account_id` text,
	`public` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_events_case` ON `case_events` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `case_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`label` text,
	`text` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_facts_case` ON `case_facts` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`to_case_id` text,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`url` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_links_case` ON `case_links` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_links_to` ON `case_links` (`to_case_id`);--> statement-breakpoint
CREATE TABLE `case_numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`number` text NOT NULL,
	`slug` text NOT NULL,
	`holder` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_numbers_slug` ON `case_numbers` (`municipality_id`,`slug`);--> statement-breakpoint
CREATE INDEX `case_numbers_case` ON `case_numbers` (`case_id`);--> statement-breakpoint
CREATE TABLE `case_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`party` text,
	`title` text,
	`protected` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_parties_case` ON `case_parties` (`case_id`,`position`);--> statement-breakpoint
CREATE INDEX `case_parties_name` ON `case_parties` (`name`);--> statement-breakpoint
CREATE TABLE `case_points` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`document_id` text,
	`kind` text NOT NULL,
	`body` text,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`outcome` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_points_case` ON `case_points` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `case_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`question` text NOT NULL,
	`answer` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `case_questions_case` ON `case_questions` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`register_id` text NOT NULL,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`public_title` text NOT NULL,
	`protected_title` text,
	`title_sort_key` text NOT NULL,
	`status_line` text,
	`summary` text,
	`state` text NOT NULL,
	`open` integer NOT NULL,
	`received_day` text,
	`raised_day` text,
	`registered_at` text NOT NULL,
	`closed_day` text,
	`next_deadline` text,
	`deciding_body` text,
	`responsible_account_id` text,
	`responsible_unit` text,
	`public_party` text,
	`protected_party` text,
	`published` integer NOT NULL,
	`secrecy_provision` text,
	`secrecy_set_day` text,
	`initiative_number` text,
	`outcome` text,
	`merged_into_id` text,
	`voided_day` text,
	`void_reason` text,
	`as_of` text,
	`source_note` text,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`register_id`) REFERENCES `registers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`responsible_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_slug` ON `cases` (`municipality_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number` ON `cases` (`register_id`,`year`,`serial`);--> statement-breakpoint
CREATE INDEX `cases_latest` ON `cases` (`municipality_id`,`registered_at`,`id`,`published`,`kind`,`open`);--> statement-breakpoint
CREATE INDEX `cases_title` ON `cases` (`municipality_id`,`title_sort_key`,`id`,`published`,`kind`,`open`);--> statement-breakpoint
CREATE INDEX `cases_by_number` ON `cases` (`municipality_id`,`year`,`serial`,`id`,`published`,`kind`,`open`);--> statement-breakpoint
CREATE INDEX `cases_deadline` ON `cases` (`municipality_id`,`next_deadline`,`id`,`published`,`kind`,`open`);--> statement-breakpoint
CREATE INDEX `cases_kind` ON `cases` (`municipality_id`,`kind`,`registered_at`,`id`,`published`,`open`);--> statement-breakpoint
CREATE INDEX `cases_body` ON `cases` (`municipality_id`,`body_id`,`registered_at`,`id`,`published`,`open`);--> statement-breakpoint
CREATE INDEX `cases_state` ON `cases` (`municipality_id`,`state`,`registered_at`,`id`,`published`,`kind`);--> statement-breakpoint
CREATE INDEX `cases_received` ON `cases` (`municipality_id`,`received_day`,`published`);--> statement-breakpoint
CREATE INDEX `cases_responsible` ON `cases` (`responsible_account_id`,`open`,`next_deadline`,`id`);--> statement-breakpoint
CREATE INDEX `cases_everywhere` ON `cases` (`registered_at`,`id`,`published`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`document_id` text,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`protected` integer NOT NULL,
	`at` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_account_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `corrections_case` ON `corrections` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `deadlines` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`rule` text NOT NULL,
	`label` text NOT NULL,
	`raw_day` text NOT NULL,
	`day` text NOT NULL,
	`steps` text NOT NULL,
	`basis` text,
	`state` text NOT NULL,
	`met_day` text,
	`subject_id` text,
	`depends_on_id` text,
	`supersedes_id` text,
	`reason` text,
	`paused_day` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `deadlines_case` ON `deadlines` (`case_id`);--> statement-breakpoint
CREATE INDEX `deadlines_day` ON `deadlines` (`municipality_id`,`state`,`day`);--> statement-breakpoint
CREATE INDEX `deadlines_subject` ON `deadlines` (`subject_id`);--> statement-breakpoint
CREATE TABLE `records_request_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`note` text,
	`actor_name` text NOT NULL,
	`actor_account_id` text,
	FOREIGN KEY (`request_id`) REFERENCES `records_requests`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `records_request_steps_request` ON `records_request_steps` (`request_id`,`at`);--> statement-breakpoint
CREATE TABLE `records_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`body_id` text NOT NULL,
	`number` integer NOT NULL,
	`received_day` text NOT NULL,
	`received_at` text NOT NULL,
	`wanted` text NOT NULL,
	`contact` text,
	`case_id` text,
	`document_number` integer,
	`state` text NOT NULL,
	`handler_account_id` text,
	`provision` text,
	`reasons` text,
	`decided_day` text,
	`decided_by` text,
	`closed_day` text,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`handler_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `records_requests_number` ON `records_requests` (`body_id`,`number`);--> statement-breakpoint
CREATE INDEX `records_requests_state` ON `records_requests` (`municipality_id`,`state`,`received_at`);--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`recipient_body_id` text,
	`recipient_email` text,
	`reply_secret_hash` text,
	`question` text,
	`sent_day` text,
	`sent_by_account_id` text,
	`first_reply_day` text,
	`reply_day` text,
	`state` text NOT NULL,
	`acknowledged_day` text,
	`answered_day` text,
	`recipient_number` text,
	`recipient_case_id` text,
	`stance` text,
	`statement_text` text,
	`statement_document_id` text,
	`closing_reason` text,
	`note` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recipient_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`sent_by_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recipient_case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `referrals_case` ON `referrals` (`case_id`,`position`);--> statement-breakpoint
CREATE INDEX `referrals_recipient` ON `referrals` (`recipient_body_id`,`state`);--> statement-breakpoint
CREATE INDEX `referrals_recipient_case` ON `referrals` (`recipient_case_id`);--> statement-breakpoint
CREATE INDEX `referrals_secret` ON `referrals` (`reply_secret_hash`);--> statement-breakpoint
CREATE TABLE `secrecy_markings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`document_id` text,
	`title` integer NOT NULL,
	`party` integer NOT NULL,
	`provision` text NOT NULL,
	`until` text,
	`set_day` text NOT NULL,
	`set_by` text NOT NULL,
	`set_by_account_id` text,
	`lifted_day` text,
	`lifted_by` text,
	`lift_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `secrecy_markings_case` ON `secrecy_markings` (`case_id`);--> statement-breakpoint
CREATE TABLE `document_texts` (
	`version_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `document_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `document_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`version` integer NOT NULL,
	`file_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`pages` integer,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_versions_number` ON `document_versions` (`document_id`,`version`);--> statement-breakpoint
CREATE INDEX `document_versions_file` ON `document_versions` (`file_hash`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`direction` text NOT NULL,
	`public_title` text NOT NULL,
	`protected_title` text,
	`day` text,
	`day_text` text,
	`public_party` text,
	`protected_party` text,
	`released` integer NOT NULL,
	`secrecy_provision` text,
	`voided_day` text,
	`void_reason` text,
	`checked_out_by` text,
	`checked_out_at` text,
	`final_day` text,
	`released_day` text,
	`released_by` text,
	`source_note` text,
	`registered_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`checked_out_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_number` ON `documents` (`case_id`,`number`);--> statement-breakpoint
CREATE INDEX `documents_registered` ON `documents` (`municipality_id`,`registered_at`);--> statement-breakpoint
CREATE TABLE `files` (
	`hash` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`mime` text NOT NULL,
	`stored_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `intake_files` (
	`id` text PRIMARY KEY NOT NULL,
	`intake_id` text NOT NULL,
	`position` integer NOT NULL,
	`file_hash` text,
	`file_name` text NOT NULL,
	`pages` integer,
	`text` text,
	`proposal` text,
	`problem` text,
	FOREIGN KEY (`intake_id`) REFERENCES `intakes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `intake_files_intake` ON `intake_files` (`intake_id`,`position`);--> statement-breakpoint
CREATE TABLE `intakes` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`account_id` text NOT NULL,
	`state` text NOT NULL,
	`case_id` text,
	`created_at` text NOT NULL,
	`draft` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `intakes_account` ON `intakes` (`account_id`,`state`);--> statement-breakpoint
CREATE TABLE `action_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`owner` text NOT NULL,
	`stated_count` integer,
	`note` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `action_lists_case` ON `action_lists` (`case_id`);--> statement-breakpoint
CREATE TABLE `forum_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`section` text,
	`text` text NOT NULL,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `forum_lines_forum` ON `forum_lines` (`forum_id`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `forums` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text,
	`slug` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`level` text,
	`purpose_kind` text,
	`frequency` text,
	`times_per_year` integer,
	`convenor` text,
	`escalates_to` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `forums_municipality` ON `forums` (`municipality_id`,`position`);--> statement-breakpoint
CREATE TABLE `year_wheel` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`forums` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `year_wheel_case` ON `year_wheel` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `governing_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`decided_by` text,
	`decided_day` text,
	`decided_text` text,
	`version` text,
	`valid_from` text,
	`valid_to` text,
	`status_text` text,
	`description` text,
	`case_id` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `governing_documents_municipality` ON `governing_documents` (`municipality_id`);--> statement-breakpoint
CREATE TABLE `investment_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`investment_id` text NOT NULL,
	`position` integer NOT NULL,
	`phase` text NOT NULL,
	`label` text NOT NULL,
	`ore` integer NOT NULL,
	`capital` integer,
	FOREIGN KEY (`investment_id`) REFERENCES `investments`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `investment_lines_investment` ON `investment_lines` (`investment_id`,`position`);--> statement-breakpoint
CREATE TABLE `investment_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`investment_id` text NOT NULL,
	`year` integer NOT NULL,
	`interest_ore` integer,
	`depreciation_ore` integer,
	`cost_ore` integer,
	FOREIGN KEY (`investment_id`) REFERENCES `investments`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `investment_rows_investment` ON `investment_rows` (`investment_id`,`year`);--> statement-breakpoint
CREATE TABLE `investments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`principal_ore` integer NOT NULL,
	`residual_ore` integer NOT NULL,
	`rate_pct` text,
	`life_months` integer,
	`method` text,
	`interest_method` text NOT NULL,
	`start` text,
	`reserve_ore` integer,
	`reserve_stated_pct` text,
	`financing` text,
	`schedule` text,
	`year_one_cost_ore` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `investments_case` ON `investments` (`case_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`run_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`locked_until` text,
	`last_error` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`case_id` text,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`note` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `agenda_items_case` ON `agenda_items` (`case_id`);--> statement-breakpoint
CREATE INDEX `agenda_items_meeting` ON `agenda_items` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `decision_points` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `decision_points_decision` ON `decision_points` (`decision_id`,`position`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`body_id` text NOT NULL,
	`meeting_id` text,
	`day` text,
	`day_text` text,
	`paragraph` text,
	`heading` text NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`);--> statement-breakpoint
CREATE INDEX `decisions_latest` ON `decisions` (`municipality_id`,`day`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`body_id` text NOT NULL,
	`day` text NOT NULL,
	`sequence` integer NOT NULL,
	`place` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_day` ON `meetings` (`body_id`,`day`,`sequence`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`parent_id` text,
	`email` text,
	`sort_key` text NOT NULL,
	`active_from` text,
	`active_to` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_slug` ON `bodies` (`municipality_id`,`slug`);--> statement-breakpoint
CREATE TABLE `local_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`rule` text NOT NULL,
	`value` text NOT NULL,
	`decided_by` text,
	`valid_from` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `local_rules_lookup` ON `local_rules` (`municipality_id`,`rule`,`valid_from`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`display_name` text NOT NULL,
	`code` text,
	`accent` text NOT NULL,
	`crest_file` text,
	`letterhead` text,
	`published` integer NOT NULL,
	`demonstration` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `municipalities_slug` ON `municipalities` (`slug`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`person_id` text NOT NULL,
	`body_id` text NOT NULL,
	`post` text NOT NULL,
	`party_code` text,
	`valid_from` text,
	`valid_to` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `mandates_person` ON `mandates` (`person_id`);--> statement-breakpoint
CREATE INDEX `mandates_body` ON `mandates` (`body_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `parties_code` ON `parties` (`municipality_id`,`code`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_key` text NOT NULL,
	`title` text,
	`email` text,
	`invented` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `persons_by_name` ON `persons` (`municipality_id`,`sort_key`);--> statement-breakpoint
CREATE TABLE `counters` (
	`id` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `registers` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`body_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`number_pattern` text NOT NULL,
	`demonstration` integer NOT NULL,
	`closed_on` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registers_code` ON `registers` (`municipality_id`,`code`);--> statement-breakpoint
CREATE TABLE `allocation_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`weight_pct` text,
	`previous_weight_pct` text,
	`previous_text` text,
	`source` text,
	`chosen` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`area_id`) REFERENCES `service_areas`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `allocation_keys_area` ON `allocation_keys` (`area_id`,`position`);--> statement-breakpoint
CREATE TABLE `area_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`year` text,
	`quality` integer,
	`efficiency` integer,
	FOREIGN KEY (`area_id`) REFERENCES `service_areas`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `area_facts_area` ON `area_facts` (`area_id`,`position`);--> statement-breakpoint
CREATE TABLE `key_source_ratings` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`principle` text NOT NULL,
	`short_term` text,
	`long_term` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `key_source_ratings_case` ON `key_source_ratings` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `lead_times` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`days` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `lead_times_case` ON `lead_times` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `service_areas` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`system` text,
	`measuring_period` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `service_areas_case` ON `service_areas` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`comment` text,
	FOREIGN KEY (`area_id`) REFERENCES `service_areas`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `services_area` ON `services` (`area_id`,`position`);--> statement-breakpoint
CREATE TABLE `external_keys` (
	`municipality_id` text NOT NULL,
	`source` text NOT NULL,
	`external_key` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`municipality_id`, `source`, `external_key`),
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `external_keys_case` ON `external_keys` (`case_id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`run_id` text NOT NULL,
	`sheet` text NOT NULL,
	`line` integer NOT NULL,
	`values` text NOT NULL,
	`outcome` text NOT NULL,
	`message` text,
	PRIMARY KEY(`run_id`, `sheet`, `line`),
	FOREIGN KEY (`run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_rows_outcome` ON `import_rows` (`run_id`,`outcome`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`register_id` text NOT NULL,
	`account_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`source` text NOT NULL,
	`sheets` text NOT NULL,
	`mapping` text NOT NULL,
	`state` text NOT NULL,
	`rows` integer NOT NULL,
	`done` integer NOT NULL,
	`faults` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_runs_municipality` ON `import_runs` (`municipality_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`substitute_account_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`note` text,
	`ended_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`substitute_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `absences_account` ON `absences` (`account_id`);--> statement-breakpoint
CREATE INDEX `absences_substitute` ON `absences` (`substitute_account_id`);--> statement-breakpoint
CREATE TABLE `calendar_keys` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_keys_secret` ON `calendar_keys` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`headers` text NOT NULL,
	`secret` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`last_error` text,
	`created_at` text NOT NULL,
	`sent_at` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `mails_state` ON `mails` (`municipality_id`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`account_id` text NOT NULL,
	`case_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`href` text,
	`once_key` text,
	`created_at` text NOT NULL,
	`read_at` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `notices_account` ON `notices` (`account_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`account_id`,`once_key`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text,
	`body_id` text,
	`title` text NOT NULL,
	`note` text,
	`from_account_id` text,
	`to_account_id` text NOT NULL,
	`due_day` text,
	`state` text NOT NULL,
	`previous_id` text,
	`created_at` text NOT NULL,
	`done_at` text,
	`done_note` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `tasks_to` ON `tasks` (`to_account_id`,`state`,`due_day`);--> statement-breakpoint
CREATE INDEX `tasks_case` ON `tasks` (`case_id`);--> statement-breakpoint
CREATE INDEX `tasks_body` ON `tasks` (`body_id`,`state`);--> statement-breakpoint
CREATE TABLE `watches` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text,
	`kind` text NOT NULL,
	`case_id` text,
	`query` text,
	`label` text NOT NULL,
	`account_id` text,
	`email` text,
	`secret_hash` text NOT NULL,
	`confirmed_at` text,
	`ended_at` text,
	`told_until` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `watches_account` ON `watches` (`account_id`);--> statement-breakpoint
CREATE INDEX `watches_case` ON `watches` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `watches_secret` ON `watches` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `workday_visits` (
	`account_id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`previous_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `memo_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`memo_id` text NOT NULL,
	`section` text,
	`text` text NOT NULL,
	`account_id` text NOT NULL,
	`at` text NOT NULL,
	`resolved_at` text,
	`resolved_by` text,
	FOREIGN KEY (`memo_id`) REFERENCES `memos`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `memo_comments_memo` ON `memo_comments` (`memo_id`,`at`);--> statement-breakpoint
CREATE TABLE `memo_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	FOREIGN KEY (`section_id`) REFERENCES `memo_sections`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `memo_revisions_section` ON `memo_revisions` (`section_id`,`revision`);--> statement-breakpoint
CREATE TABLE `memo_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`memo_id` text NOT NULL,
	`section` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`required` integer NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text,
	FOREIGN KEY (`memo_id`) REFERENCES `memos`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memo_sections_section` ON `memo_sections` (`memo_id`,`section`);--> statement-breakpoint
CREATE TABLE `memos` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`template` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`author_account_id` text NOT NULL,
	`approver_account_id` text,
	`approved_by_name` text,
	`approved_at` text,
	`approved_day` text,
	`decides_money` integer NOT NULL,
	`document_id` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`approver_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `memos_case` ON `memos` (`case_id`);--> statement-breakpoint
CREATE INDEX `memos_approver` ON `memos` (`approver_account_id`,`state`);