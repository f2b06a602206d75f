CREATE TABLE `ai_incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`day` text NOT NULL,
	`description` text NOT NULL,
	`severity` text NOT NULL,
	`reported_to` text,
	`closed_day` text,
	`closed_note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`system_id`) REFERENCES `ai_systems`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `ai_incidents_system` ON `ai_incidents` (`system_id`,`day`);--> statement-breakpoint
CREATE TABLE `ai_obligations` (
	`id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`obligation` text NOT NULL,
	`status` text NOT NULL,
	`responsible` text,
	`evidence` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`system_id`) REFERENCES `ai_systems`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `ai_obligations_system` ON `ai_obligations` (`system_id`,`obligation`);--> statement-breakpoint
CREATE TABLE `ai_remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`system_id` text,
	`text` text NOT NULL,
	`contact` text,
	`received_at` text NOT NULL,
	`handled_at` text,
	`handled_by` text,
	`handled_note` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`system_id`) REFERENCES `ai_systems`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`handled_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `ai_remarks_municipality` ON `ai_remarks` (`municipality_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `ai_system_links` (
	`id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`kind` text NOT NULL,
	`case_id` text NOT NULL,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`system_id`) REFERENCES `ai_systems`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `ai_system_links_system` ON `ai_system_links` (`system_id`);--> statement-breakpoint
CREATE INDEX `ai_system_links_case` ON `ai_system_links` (`case_id`);--> statement-breakpoint
CREATE TABLE `ai_system_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`system_id` text NOT NULL,
	`number` integer NOT NULL,
	`fields` text NOT NULL,
	`answers` text NOT NULL,
	`reasons` text NOT NULL,
	`assessed_day` text,
	`assessed_on` text,
	`risk_class` text,
	`risk_tags` text NOT NULL,
	`publication` text NOT NULL,
	`exemption` text,
	`reviewed_day` text,
	`note` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text,
	FOREIGN KEY (`system_id`) REFERENCES `ai_systems`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ai_system_versions_number` ON `ai_system_versions` (`system_id`,`number`);--> statement-breakpoint
CREATE TABLE `ai_systems` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`number` text NOT NULL,
	`body_id` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ai_systems_number` ON `ai_systems` (`municipality_id`,`number`);--> statement-breakpoint
CREATE TABLE `appropriation_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`appropriation_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`case_id` text,
	`label` text,
	`status` text NOT NULL,
	`requested_ore` integer,
	`decided_ore` integer NOT NULL,
	`committed_ore` integer NOT NULL,
	`actual_ore` integer NOT NULL,
	`forecast_ore` integer,
	`meeting_day` text,
	`position` integer,
	`decision_id` text,
	`flagged_missing_ore` integer,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`appropriation_id`) REFERENCES `appropriations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `appropriation_claims_appropriation` ON `appropriation_claims` (`appropriation_id`,`claim_id`);--> statement-breakpoint
CREATE INDEX `appropriation_claims_case` ON `appropriation_claims` (`case_id`);--> statement-breakpoint
CREATE TABLE `appropriations` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`slug` text NOT NULL,
	`body_id` text,
	`body` text NOT NULL,
	`name` text NOT NULL,
	`year` integer NOT NULL,
	`example` integer NOT NULL,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appropriations_slug` ON `appropriations` (`municipality_id`,`slug`);--> statement-breakpoint
CREATE TABLE `budget_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`appropriation_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_ore` integer NOT NULL,
	`day` text NOT NULL,
	`decided_in` text,
	`decision_id` text,
	`counterpart_id` text,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`appropriation_id`) REFERENCES `appropriations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `budget_lines_appropriation` ON `budget_lines` (`appropriation_id`,`day`);--> statement-breakpoint
CREATE TABLE `asset_events` (
	`id` text PRIMARY KEY NOT NULL,
	`asset_id` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`elapsed_months` integer NOT NULL,
	`amount_ore` integer,
	`remaining_months` integer,
	`residual_ore` integer,
	`reason` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`asset_id`) REFERENCES `assets`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `asset_events_asset` ON `asset_events` (`asset_id`,`elapsed_months`);--> statement-breakpoint
CREATE TABLE `assets` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`calculation_id` text,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`taken_into_use` text NOT NULL,
	`start` text NOT NULL,
	`principal_ore` integer NOT NULL,
	`residual_ore` integer NOT NULL,
	`life_months` integer NOT NULL,
	`terms` text NOT NULL,
	`price_area_code` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`calculation_id`) REFERENCES `calculations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assets_case` ON `assets` (`case_id`,`number`);--> statement-breakpoint
CREATE INDEX `assets_municipality` ON `assets` (`municipality_id`);--> statement-breakpoint
CREATE TABLE `benefit_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`benefit_id` text NOT NULL,
	`months` integer NOT NULL,
	`day` text NOT NULL,
	`actual_ore` integer,
	`actual_hours` text,
	`realised_pct` text,
	`budget_lowered_ore` integer,
	`budget_lowered_in` text,
	`comment` text NOT NULL,
	`unplanned` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`benefit_id`) REFERENCES `benefits`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `benefit_readings_benefit` ON `benefit_readings` (`benefit_id`,`months`);--> statement-breakpoint
CREATE TABLE `benefits` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`owner` text NOT NULL,
	`owner_account_id` text,
	`department` text,
	`measurement` text NOT NULL,
	`baseline` text,
	`target` text,
	`annual_full_ore` integer,
	`annual_hours` text,
	`start` text NOT NULL,
	`ramp_pct` text NOT NULL,
	`probability_pct` text NOT NULL,
	`ended_day` text,
	`ended_reason` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `benefits_case` ON `benefits` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `calculations` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`based_on_id` text,
	`stated_id` text,
	`input` text NOT NULL,
	`principal_ore` integer,
	`year_one_cost_ore` integer,
	`frozen` text,
	`decision_id` text,
	`decided_day` text,
	`revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`stated_id`) REFERENCES `investments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calculations_case` ON `calculations` (`case_id`,`number`);--> statement-breakpoint
CREATE TABLE `economic_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`value` text NOT NULL,
	`edition_day` text,
	`source` text NOT NULL,
	`decided_by` text,
	`decided_day` text,
	`withdrawn_reason` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `economic_figures_kind` ON `economic_figures` (`municipality_id`,`kind`,`year`);--> statement-breakpoint
CREATE TABLE `assignment_due_days` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`due_day` text NOT NULL,
	`decided_day` text NOT NULL,
	`decided_in` text,
	`reason` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assignment_due_days_assignment` ON `assignment_due_days` (`assignment_id`,`decided_day`);--> statement-breakpoint
CREATE TABLE `governing_follows` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`note` text,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`document_id`) REFERENCES `governing_documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `governing_follows_document` ON `governing_follows` (`document_id`);--> statement-breakpoint
CREATE TABLE `report_links` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`until_day` text NOT NULL,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_links_secret` ON `report_links` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `theme_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`theme_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `theme_marks_theme` ON `theme_marks` (`theme_id`,`kind`);--> statement-breakpoint
CREATE INDEX `theme_marks_target` ON `theme_marks` (`target_id`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`words` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_slug` ON `themes` (`municipality_id`,`slug`);--> statement-breakpoint
CREATE TABLE `index_definitions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`from_year` integer NOT NULL,
	`state` text NOT NULL,
	`definition` text NOT NULL,
	`decided_in` text,
	`decided_day` text,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `index_definitions_number` ON `index_definitions` (`municipality_id`,`number`);--> statement-breakpoint
CREATE TABLE `index_observations` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`subject` text NOT NULL,
	`indicator` text NOT NULL,
	`year` integer NOT NULL,
	`value` text,
	`status` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	`numerator` text,
	`denominator` text,
	`published_day` text,
	`import_id` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `index_observations_value` ON `index_observations` (`municipality_id`,`indicator`,`year`,`subject`);--> statement-breakpoint
CREATE TABLE `index_peer_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`source` text,
	`members` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `index_peer_groups_year` ON `index_peer_groups` (`municipality_id`,`year`);--> statement-breakpoint
CREATE TABLE `index_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`definition_id` text NOT NULL,
	`kind` text NOT NULL,
	`result` text NOT NULL,
	`reason` text,
	`computed_at` text NOT NULL,
	`computed_by` text,
	`published_at` text,
	`published_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`definition_id`) REFERENCES `index_definitions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`computed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `index_runs_kind` ON `index_runs` (`municipality_id`,`kind`,`computed_at`);--> statement-breakpoint
CREATE TABLE `index_subjects` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`own` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `index_subjects_code` ON `index_subjects` (`municipality_id`,`code`);--> statement-breakpoint
CREATE TABLE `ledger_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`number` integer NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`row_count` integer NOT NULL,
	`sum_ore` integer NOT NULL,
	`replaces_id` text,
	`left_out_count` integer,
	`accepted_at` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	`imported_at` text NOT NULL,
	`imported_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`imported_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_imports_number` ON `ledger_imports` (`municipality_id`,`number`);--> statement-breakpoint
CREATE TABLE `ledger_projects` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`case_id` text NOT NULL,
	`project` text NOT NULL,
	`name` text,
	`accounts` text,
	`line` text,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `ledger_projects_case` ON `ledger_projects` (`case_id`);--> statement-breakpoint
CREATE INDEX `ledger_projects_project` ON `ledger_projects` (`municipality_id`,`project`);--> statement-breakpoint
CREATE TABLE `ledger_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`day` text NOT NULL,
	`voucher` text,
	`account` text NOT NULL,
	`account_name` text,
	`project` text,
	`cost_centre` text,
	`text` text,
	`amount_ore` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `ledger_imports`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `ledger_rows_import` ON `ledger_rows` (`import_id`,`position`);--> statement-breakpoint
CREATE INDEX `ledger_rows_project` ON `ledger_rows` (`project`,`day`);--> statement-breakpoint
CREATE TABLE `line_forecasts` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`line` text NOT NULL,
	`committed_ore` integer NOT NULL,
	`forecast_ore` integer,
	`day` text NOT NULL,
	`comment` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `line_forecasts_case` ON `line_forecasts` (`case_id`);--> statement-breakpoint
CREATE TABLE `price_list_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`area_code` text NOT NULL,
	`department_code` text NOT NULL,
	`price_ore` integer NOT NULL,
	`parts` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_list_rows_place` ON `price_list_rows` (`version_id`,`area_code`,`department_code`);--> statement-breakpoint
CREATE TABLE `price_scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`changes` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_scenarios_number` ON `price_scenarios` (`version_id`,`number`);--> statement-breakpoint
CREATE TABLE `price_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`event` text NOT NULL,
	`to_state` text NOT NULL,
	`day` text NOT NULL,
	`forum_meeting_id` text,
	`note` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`forum_meeting_id`) REFERENCES `forum_meetings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `price_steps_version` ON `price_steps` (`version_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `volume_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`value_count` integer NOT NULL,
	`remarks` text NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`file_hash`) REFERENCES `files`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`imported_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `volume_imports_version` ON `volume_imports` (`version_id`);--> statement-breakpoint
CREATE TABLE `price_areas` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`service_area_id` text,
	`measuring_from` text NOT NULL,
	`measuring_to` text NOT NULL,
	`measuring_note` text,
	`zero_key_policy` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_area_id`) REFERENCES `service_areas`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_areas_code` ON `price_areas` (`version_id`,`code`);--> statement-breakpoint
CREATE TABLE `price_categories` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`standard_cost_ore` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_categories_code` ON `price_categories` (`version_id`,`code`);--> statement-breakpoint
CREATE TABLE `price_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`comment` text,
	`removed_fte` text,
	`removed_other_ore` integer,
	`overhead_change_ore` integer,
	FOREIGN KEY (`area_id`) REFERENCES `price_areas`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `price_changes_area` ON `price_changes` (`area_id`,`position`);--> statement-breakpoint
CREATE TABLE `price_costs` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`amount_ore` integer NOT NULL,
	`asset_id` text,
	`change_id` text,
	FOREIGN KEY (`area_id`) REFERENCES `price_areas`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`asset_id`) REFERENCES `assets`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `price_costs_area` ON `price_costs` (`area_id`,`position`);--> statement-breakpoint
CREATE TABLE `price_departments` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`split_from` text,
	`merged_from` text,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_departments_code` ON `price_departments` (`version_id`,`code`);--> statement-breakpoint
CREATE TABLE `price_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`weight_pct` text,
	`source` text,
	`retired` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`area_id`) REFERENCES `price_areas`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_keys_code` ON `price_keys` (`area_id`,`code`);--> statement-breakpoint
CREATE TABLE `price_overheads` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`fte` text,
	`standard_cost_ore` integer,
	`amount_ore` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `price_versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `price_overheads_version` ON `price_overheads` (`version_id`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `price_staff` (
	`id` text PRIMARY KEY NOT NULL,
	`area_id` text NOT NULL,
	`position` integer NOT NULL,
	`category_id` text NOT NULL,
	`service_id` text,
	`service` text,
	`fte` text NOT NULL,
	`change_id` text,
	FOREIGN KEY (`area_id`) REFERENCES `price_areas`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`category_id`) REFERENCES `price_categories`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `price_staff_area` ON `price_staff` (`area_id`,`position`);--> statement-breakpoint
CREATE TABLE `price_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_id` text NOT NULL,
	`number` integer NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`restates_id` text,
	`restated_reason` text,
	`based_on_id` text,
	`case_id` text,
	`unit_ore` integer NOT NULL,
	`example` integer NOT NULL,
	`revision` integer NOT NULL,
	`published_at` text,
	`list_hash` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipalities`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_versions_number` ON `price_versions` (`municipality_id`,`number`);--> statement-breakpoint
CREATE TABLE `price_volumes` (
	`id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`department_id` text NOT NULL,
	`volume` text NOT NULL,
	`estimated` integer NOT NULL,
	`reason` text,
	`known_change` text,
	`known_change_reason` text,
	`import_id` text,
	FOREIGN KEY (`key_id`) REFERENCES `price_keys`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `price_departments`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_volumes_place` ON `price_volumes` (`key_id`,`department_id`);--> statement-breakpoint
CREATE TABLE `key_source_suitability` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`suitability` text NOT NULL,
	`comment` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `key_source_suitability_case` ON `key_source_suitability` (`case_id`,`position`);--> statement-breakpoint
CREATE TABLE `lead_time_readings` (
	`id` text PRIMARY KEY NOT NULL,
	`service_area_id` text NOT NULL,
	`lead_time` text NOT NULL,
	`days` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`received` integer NOT NULL,
	`on_time` integer NOT NULL,
	`comment` text,
	`created_at` text NOT NULL,
	`created_by` text,
	FOREIGN KEY (`service_area_id`) REFERENCES `service_areas`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `lead_time_readings_area` ON `lead_time_readings` (`service_area_id`,`from_day`);--> statement-breakpoint
ALTER TABLE `assignment_reports` ADD `progress_pct` integer;--> statement-breakpoint
ALTER TABLE `assignment_reports` ADD `stated_signal` text;--> statement-breakpoint
ALTER TABLE `assignment_reports` ADD `reported_by` text;--> statement-breakpoint
ALTER TABLE `assignment_reports` ADD `created_at` text;--> statement-breakpoint
ALTER TABLE `assignment_reports` ADD `created_by` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `assignments` ADD `owner` text;--> statement-breakpoint
ALTER TABLE `assignments` ADD `owner_account_id` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `assignments` ADD `next_report_day` text;--> statement-breakpoint
ALTER TABLE `governing_documents` ADD `responsible` text;--> statement-breakpoint
ALTER TABLE `governing_documents` ADD `review_day` text;