CREATE TABLE `delegated_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`body_id` text NOT NULL,
	`item_id` text,
	`case_id` text,
	`year` integer NOT NULL,
	`serial` integer NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`urgent` integer NOT NULL,
	`delegate_name` text NOT NULL,
	`delegate_title` text,
	`delegate_account_id` text,
	`day` text NOT NULL,
	`reported` integer NOT NULL,
	`appeal_track` text NOT NULL,
	`state` text NOT NULL,
	`reported_meeting_id` text,
	`reported_item_id` text,
	`notice_id` text,
	`notified_day` text,
	`legal_force_day` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_id`) REFERENCES `delegation_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`delegate_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reported_meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reported_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notices`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delegated_decisions_number` ON `delegated_decisions` (`body_id`,`year`,`serial`);--> statement-breakpoint
CREATE INDEX `delegated_decisions_state` ON `delegated_decisions` (`municipality_id`,`body_id`,`state`);--> statement-breakpoint
CREATE INDEX `delegated_decisions_case` ON `delegated_decisions` (`case_id`);--> statement-breakpoint
CREATE TABLE `delegation_items` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`code` text NOT NULL,
	`text` text NOT NULL,
	`delegate` text NOT NULL,
	`limits` text,
	`reported` integer NOT NULL,
	`appeal_track` text NOT NULL,
	`may_delegate_on` integer NOT NULL,
	`personal` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`decided_in` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `delegation_items_body` ON `delegation_items` (`body_id`,`code`);--> statement-breakpoint
CREATE TABLE `action_events` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`event` text NOT NULL,
	`text` text,
	`meeting_id` text,
	`day` text NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	FOREIGN KEY (`action_id`) REFERENCES `action_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `action_events_action` ON `action_events` (`action_id`,`at`);--> statement-breakpoint
CREATE TABLE `action_items` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`position` integer NOT NULL,
	`activity` text NOT NULL,
	`responsible` text,
	`responsible_account_id` text,
	`due_day` text,
	`decided_in` text,
	`meeting_id` text,
	`question_id` text,
	`state` text NOT NULL,
	`done_day` text,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`list_id`) REFERENCES `action_lists`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`responsible_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `action_items_list` ON `action_items` (`list_id`,`position`);--> statement-breakpoint
CREATE INDEX `action_items_responsible` ON `action_items` (`responsible_account_id`,`state`);--> statement-breakpoint
CREATE TABLE `agreement_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`step` text NOT NULL,
	`forum_id` text,
	`meeting_id` text,
	`text` text,
	`day` text NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `forum_meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `agreement_steps_version` ON `agreement_steps` (`version_id`,`at`);--> statement-breakpoint
CREATE TABLE `agreement_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`sections` text NOT NULL,
	`revision` integer NOT NULL,
	`based_on_id` text,
	`file_hash` text,
	`valid_from` text,
	`valid_to` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_versions_version` ON `agreement_versions` (`case_id`,`year`,`version`);--> statement-breakpoint
CREATE TABLE `forum_agenda` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`title` text NOT NULL,
	`question_id` text,
	`from_meeting_id` text,
	`notes` text,
	`decision` text,
	`decision_line_id` text,
	`revision` integer NOT NULL,
	`saved_at` text,
	`saved_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `forum_meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_line_id`) REFERENCES `forum_lines`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `forum_agenda_meeting` ON `forum_agenda` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `forum_attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`line_id` text,
	`name` text NOT NULL,
	`present` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `forum_meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`line_id`) REFERENCES `forum_lines`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `forum_attendance_meeting` ON `forum_attendance` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `forum_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`day` text NOT NULL,
	`sequence` integer NOT NULL,
	`starts_at` text,
	`place` text,
	`state` text NOT NULL,
	`station_id` text,
	`year` integer NOT NULL,
	`plan_key` text,
	`secretary_account_id` text,
	`cancelled_reason` text,
	`section` text,
	`approved_day` text,
	`released_day` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`secretary_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forum_meetings_day` ON `forum_meetings` (`forum_id`,`day`,`sequence`);--> statement-breakpoint
CREATE TABLE `forum_question_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`step` text NOT NULL,
	`forum_id` text NOT NULL,
	`meeting_id` text,
	`to_forum_id` text,
	`decision_line_id` text,
	`text` text NOT NULL,
	`day` text NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	FOREIGN KEY (`question_id`) REFERENCES `forum_questions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `forum_meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_line_id`) REFERENCES `forum_lines`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forum_question_steps_sequence` ON `forum_question_steps` (`question_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `forum_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`raised_forum_id` text NOT NULL,
	`forum_id` text NOT NULL,
	`case_id` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`raised_forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forum_questions_number` ON `forum_questions` (`municipality_id`,`number`);--> statement-breakpoint
CREATE INDEX `forum_questions_forum` ON `forum_questions` (`forum_id`,`state`);--> statement-breakpoint
CREATE TABLE `meeting_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`item_id` text,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`happened_at` text NOT NULL,
	`stored_at` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_entries_sequence` ON `meeting_entries` (`meeting_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `meeting_entries_item` ON `meeting_entries` (`item_id`);--> statement-breakpoint
CREATE TABLE `agenda_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_documents_document` ON `agenda_documents` (`item_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `agenda_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`version` integer NOT NULL,
	`items` text NOT NULL,
	`note` text,
	`published_at` text NOT NULL,
	`published_day` text NOT NULL,
	`published_by` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_versions_version` ON `agenda_versions` (`meeting_id`,`version`);--> statement-breakpoint
CREATE TABLE `decision_effects` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_point_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text,
	`text` text NOT NULL,
	`receiver` text,
	`receiver_body_id` text,
	`due_day` text,
	`amount_ore` integer,
	`appropriation` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`decision_point_id`) REFERENCES `decision_points`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`receiver_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `decision_effects_point` ON `decision_effects` (`decision_point_id`);--> statement-breakpoint
CREATE TABLE `known_disqualifications` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `known_disqualifications_item` ON `known_disqualifications` (`item_id`);--> statement-breakpoint
CREATE TABLE `meeting_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`agenda_version` integer NOT NULL,
	`state` text NOT NULL,
	`content_key` text,
	`file_hash` text,
	`pages` integer,
	`pages_done` integer,
	`pages_total` integer,
	`problem` text,
	`contents` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`finished_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `meeting_papers_meeting` ON `meeting_papers` (`meeting_id`,`kind`,`created_at`);--> statement-breakpoint
CREATE TABLE `pack_parts` (
	`content_key` text PRIMARY KEY NOT NULL,
	`file_hash` text NOT NULL,
	`pages` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `standing_items` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`place` text NOT NULL,
	`proposal` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `standing_items_body` ON `standing_items` (`body_id`,`position`);--> statement-breakpoint
CREATE TABLE `summons_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`agenda_version` integer NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`email` text,
	`mail_id` text,
	`sent_at` text NOT NULL,
	`sent_day` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `summons_receipts_meeting` ON `summons_receipts` (`meeting_id`,`kind`);--> statement-breakpoint
CREATE TABLE `extracts` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`paragraph_id` text NOT NULL,
	`recipient` text NOT NULL,
	`email` text,
	`method` text NOT NULL,
	`mail_id` text,
	`secret_hash` text,
	`link_until` text,
	`file_hash` text,
	`sent_at` text NOT NULL,
	`sent_day` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`paragraph_id`) REFERENCES `minutes_paragraphs`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `extracts_minutes` ON `extracts` (`minutes_id`);--> statement-breakpoint
CREATE INDEX `extracts_paragraph` ON `extracts` (`paragraph_id`);--> statement-breakpoint
CREATE INDEX `extracts_secret` ON `extracts` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`body_id` text NOT NULL,
	`part` integer,
	`state` text NOT NULL,
	`built_front` text NOT NULL,
	`front_text` text NOT NULL,
	`front_revision` integer NOT NULL,
	`text_hash` text,
	`locked_at` text,
	`approved_day` text,
	`approved_at` text,
	`file_hash` text,
	`document_id` text,
	`signing_place` text,
	`signing_day` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `minutes_meeting` ON `minutes` (`meeting_id`,`part`);--> statement-breakpoint
CREATE TABLE `minutes_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`paragraph_id` text,
	`day` text NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`paragraph_id`) REFERENCES `minutes_paragraphs`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `minutes_notes_minutes` ON `minutes_notes` (`minutes_id`,`day`);--> statement-breakpoint
CREATE TABLE `minutes_paragraphs` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`item_id` text,
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`built_text` text NOT NULL,
	`text` text NOT NULL,
	`public_text` text,
	`revision` integer NOT NULL,
	`edited_at` text,
	`edited_by` text,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`edited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_paragraphs_number` ON `minutes_paragraphs` (`body_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `minutes_paragraphs_minutes` ON `minutes_paragraphs` (`minutes_id`,`position`);--> statement-breakpoint
CREATE INDEX `minutes_paragraphs_item` ON `minutes_paragraphs` (`item_id`);--> statement-breakpoint
CREATE TABLE `minutes_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`paragraph_id` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	FOREIGN KEY (`paragraph_id`) REFERENCES `minutes_paragraphs`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `minutes_revisions_paragraph` ON `minutes_revisions` (`paragraph_id`,`revision`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`person_id` text,
	`account_id` text,
	`name` text NOT NULL,
	`part` text NOT NULL,
	`required` integer NOT NULL,
	`signed_at` text,
	`signed_day` text,
	`text_hash` text,
	`method` text,
	`released_reason` text,
	`released_at` text,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `signatures_minutes` ON `signatures` (`minutes_id`);--> statement-breakpoint
CREATE INDEX `signatures_person` ON `signatures` (`person_id`,`signed_at`);--> statement-breakpoint
CREATE TABLE `appeal_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`appeal_id` text NOT NULL,
	`step` text NOT NULL,
	`day` text NOT NULL,
	`text` text,
	`file_hash` text,
	`at` text NOT NULL,
	`account_id` text,
	FOREIGN KEY (`appeal_id`) REFERENCES `appeals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `appeal_steps_appeal` ON `appeal_steps` (`appeal_id`,`at`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`track` text NOT NULL,
	`state` text NOT NULL,
	`court` text NOT NULL,
	`court_number` text,
	`filed_at` text NOT NULL,
	`filed_day` text NOT NULL,
	`received_day` text NOT NULL,
	`statement_due_day` text,
	`outcome` text,
	`final_day` text,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `appeals_decision` ON `appeals` (`decision_id`);--> statement-breakpoint
CREATE INDEX `appeals_municipality` ON `appeals` (`municipality_id`,`state`);--> statement-breakpoint
CREATE TABLE `board_beats` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice_events` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`event` text NOT NULL,
	`day` text NOT NULL,
	`at` text NOT NULL,
	`text` text,
	`account_id` text,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notices`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `notice_events_notice` ON `notice_events` (`notice_id`,`at`);--> statement-breakpoint
CREATE TABLE `notice_outages` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`from_at` text NOT NULL,
	`to_at` text,
	`cause` text NOT NULL,
	`judged` text,
	`judged_day` text,
	`judged_by` text,
	`judged_reason` text,
	FOREIGN KEY (`notice_id`) REFERENCES `public_notices`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `notice_outages_notice` ON `notice_outages` (`notice_id`);--> statement-breakpoint
CREATE TABLE `public_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`body_id` text,
	`meeting_id` text,
	`minutes_id` text,
	`case_id` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`paragraphs` text,
	`meeting_day` text,
	`approval_day` text,
	`posted_at` text,
	`posted_day` text,
	`period_from` text,
	`appeal_last_day` text,
	`earliest_removal` text,
	`removed_at` text,
	`removed_day` text,
	`minutes_location` text,
	`contact` text,
	`appeal_info` text,
	`other_postings` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `public_notices_board` ON `public_notices` (`municipality_id`,`state`,`posted_day`);--> statement-breakpoint
CREATE INDEX `public_notices_minutes` ON `public_notices` (`minutes_id`);--> statement-breakpoint
CREATE INDEX `public_notices_meeting` ON `public_notices` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `body_successions` (
	`id` text PRIMARY KEY NOT NULL,
	`from_body_id` text NOT NULL,
	`to_body_id` text NOT NULL,
	`day` text NOT NULL,
	`note` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`from_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `body_successions_from` ON `body_successions` (`from_body_id`);--> statement-breakpoint
CREATE TABLE `body_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`seats` integer NOT NULL,
	`deputy_seats` integer,
	`party_order` text,
	`decided_in` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_terms_from` ON `body_terms` (`body_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `group_positions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`party_code` text NOT NULL,
	`item_id` text NOT NULL,
	`cipher` text NOT NULL,
	`updated_at` text NOT NULL,
	`account_id` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_positions_item` ON `group_positions` (`item_id`,`party_code`);--> statement-breakpoint
CREATE INDEX `group_positions_meeting` ON `group_positions` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `private_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`item_id` text NOT NULL,
	`cipher` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `private_notes_own` ON `private_notes` (`account_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `read_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`item_id` text NOT NULL,
	`read_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `read_marks_own` ON `read_marks` (`account_id`,`item_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_action_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`owner` text NOT NULL,
	`stated_count` integer,
	`note` text,
	`forum_id` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
INSERT INTO `__new_action_lists`("id", "municipality_id", "case_id", "position", "name", "owner", "stated_count", "note", "forum_id") SELECT "id", "municipality_id", "case_id", "position", "name", "owner", "stated_count", "note", NULL FROM `action_lists`;--> statement-breakpoint
DROP TABLE `action_lists`;--> statement-breakpoint
ALTER TABLE `__new_action_lists` RENAME TO `action_lists`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `action_lists_case` ON `action_lists` (`case_id`);--> statement-breakpoint
ALTER TABLE `records_requests` ADD `notified_day` text;--> statement-breakpoint
ALTER TABLE `forum_lines` ADD `convenor` integer;--> statement-breakpoint
ALTER TABLE `forum_lines` ADD `interpreted` integer;--> statement-breakpoint
ALTER TABLE `forum_lines` ADD `account_id` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `forum_lines` ADD `ended_day` text;--> statement-breakpoint
ALTER TABLE `forums` ADD `interpreted` text;--> statement-breakpoint
ALTER TABLE `forums` ADD `ended_day` text;--> statement-breakpoint
ALTER TABLE `year_wheel` ADD `month` integer;--> statement-breakpoint
ALTER TABLE `year_wheel` ADD `interpreted` integer;--> statement-breakpoint
ALTER TABLE `year_wheel` ADD `station` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `state` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `proposal` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `proposal_from` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `memo_id` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `preparation` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `prepared_by_body_id` text REFERENCES bodies(id);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `prepared_day` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `executive_heard_day` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `board_heard_day` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `late` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `announced_day` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `urgent_reason` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `closed_doors` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `exercises_authority` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `staff_rep` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `presenter` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `standing_key` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `withdrawn_reason` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `added_at` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `added_by` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `revision` integer;--> statement-breakpoint
ALTER TABLE `decisions` ADD `agenda_item_id` text REFERENCES agenda_items(id);--> statement-breakpoint
ALTER TABLE `decisions` ADD `appeal_track` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `legal_force` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `appeal_last_day` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `legal_force_day` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `votes` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `reservations` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `state` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `starts_at` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `last_day` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `open_to_public` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `remote_allowed` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `chair_person_id` text REFERENCES persons(id);--> statement-breakpoint
ALTER TABLE `meetings` ADD `secretary_account_id` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `meetings` ADD `material_day` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `summoned_day` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `notice_posted_day` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `agenda_version` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `closed_day` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `cancelled_reason` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `created_at` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `created_by` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `meetings` ADD `revision` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `changed_at` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `elected_party_code` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `deputy_order` integer;--> statement-breakpoint
ALTER TABLE `mandates` ADD `constituency` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `replaces_id` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `decided_in` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `mandates` ADD `end_note` text;