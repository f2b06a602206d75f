CREATE TABLE "ai_incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"system_id" text NOT NULL,
	"day" text NOT NULL,
	"description" text NOT NULL,
	"severity" text NOT NULL,
	"reported_to" text,
	"closed_day" text,
	"closed_note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "ai_obligations" (
	"id" text PRIMARY KEY NOT NULL,
	"system_id" text NOT NULL,
	"obligation" text NOT NULL,
	"status" text NOT NULL,
	"responsible" text,
	"evidence" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "ai_remarks" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"system_id" text,
	"text" text NOT NULL,
	"contact" text,
	"received_at" text NOT NULL,
	"handled_at" text,
	"handled_by" text,
	"handled_note" text
);
--> statement-breakpoint
CREATE TABLE "ai_system_links" (
	"id" text PRIMARY KEY NOT NULL,
	"system_id" text NOT NULL,
	"kind" text NOT NULL,
	"case_id" text NOT NULL,
	"ended_at" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "ai_system_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"system_id" text NOT NULL,
	"number" bigint NOT NULL,
	"fields" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"reasons" jsonb NOT NULL,
	"assessed_day" text,
	"assessed_on" jsonb,
	"risk_class" text,
	"risk_tags" jsonb NOT NULL,
	"publication" text NOT NULL,
	"exemption" text,
	"reviewed_day" text,
	"note" text NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text
);
--> statement-breakpoint
CREATE TABLE "ai_systems" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"number" text NOT NULL,
	"body_id" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "appropriation_claims" (
	"id" text PRIMARY KEY NOT NULL,
	"appropriation_id" text NOT NULL,
	"claim_id" text NOT NULL,
	"case_id" text,
	"label" text,
	"status" text NOT NULL,
	"requested_ore" bigint,
	"decided_ore" bigint NOT NULL,
	"committed_ore" bigint NOT NULL,
	"actual_ore" bigint NOT NULL,
	"forecast_ore" bigint,
	"meeting_day" text,
	"position" bigint,
	"decision_id" text,
	"flagged_missing_ore" bigint,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "appropriations" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"slug" text NOT NULL,
	"body_id" text,
	"body" text NOT NULL,
	"name" text NOT NULL,
	"year" bigint NOT NULL,
	"example" boolean NOT NULL,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "budget_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"appropriation_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount_ore" bigint NOT NULL,
	"day" text NOT NULL,
	"decided_in" text,
	"decision_id" text,
	"counterpart_id" text,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "asset_events" (
	"id" text PRIMARY KEY NOT NULL,
	"asset_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"elapsed_months" bigint NOT NULL,
	"amount_ore" bigint,
	"remaining_months" bigint,
	"residual_ore" bigint,
	"reason" text NOT NULL,
	"withdrawn_at" text,
	"withdrawn_reason" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"calculation_id" text,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"taken_into_use" text NOT NULL,
	"start" text NOT NULL,
	"principal_ore" bigint NOT NULL,
	"residual_ore" bigint NOT NULL,
	"life_months" bigint NOT NULL,
	"terms" jsonb NOT NULL,
	"price_area_code" text,
	"withdrawn_at" text,
	"withdrawn_reason" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "benefit_readings" (
	"id" text PRIMARY KEY NOT NULL,
	"benefit_id" text NOT NULL,
	"months" bigint NOT NULL,
	"day" text NOT NULL,
	"actual_ore" bigint,
	"actual_hours" text,
	"realised_pct" text,
	"budget_lowered_ore" bigint,
	"budget_lowered_in" text,
	"comment" text NOT NULL,
	"unplanned" boolean NOT NULL,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "benefits" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"owner" text NOT NULL,
	"owner_account_id" text,
	"department" text,
	"measurement" text NOT NULL,
	"baseline" text,
	"target" text,
	"annual_full_ore" bigint,
	"annual_hours" text,
	"start" text NOT NULL,
	"ramp_pct" jsonb NOT NULL,
	"probability_pct" text NOT NULL,
	"ended_day" text,
	"ended_reason" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "calculations" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"based_on_id" text,
	"stated_id" text,
	"input" jsonb NOT NULL,
	"principal_ore" bigint,
	"year_one_cost_ore" bigint,
	"frozen" jsonb,
	"decision_id" text,
	"decided_day" text,
	"revision" bigint NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "economic_figures" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"kind" text NOT NULL,
	"year" bigint NOT NULL,
	"value" text NOT NULL,
	"edition_day" text,
	"source" text NOT NULL,
	"decided_by" text,
	"decided_day" text,
	"withdrawn_reason" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "assignment_due_days" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"due_day" text NOT NULL,
	"decided_day" text NOT NULL,
	"decided_in" text,
	"reason" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "governing_follows" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" text NOT NULL,
	"note" text,
	"ended_at" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "report_links" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"until_day" text NOT NULL,
	"ended_at" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "theme_marks" (
	"id" text PRIMARY KEY NOT NULL,
	"theme_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" text NOT NULL,
	"ended_at" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"words" jsonb NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "index_definitions" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"from_year" bigint NOT NULL,
	"state" text NOT NULL,
	"definition" jsonb NOT NULL,
	"decided_in" text,
	"decided_day" text,
	"revision" bigint NOT NULL,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "index_observations" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"subject" text NOT NULL,
	"indicator" text NOT NULL,
	"year" bigint NOT NULL,
	"value" text,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"note" text,
	"numerator" text,
	"denominator" text,
	"published_day" text,
	"import_id" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "index_peer_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"year" bigint NOT NULL,
	"name" text NOT NULL,
	"source" text,
	"members" jsonb NOT NULL,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "index_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"definition_id" text NOT NULL,
	"kind" text NOT NULL,
	"result" jsonb NOT NULL,
	"reason" text,
	"computed_at" text NOT NULL,
	"computed_by" text,
	"published_at" text,
	"published_by" text
);
--> statement-breakpoint
CREATE TABLE "index_subjects" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"own" boolean NOT NULL,
	"created_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"number" bigint NOT NULL,
	"format" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"row_count" bigint NOT NULL,
	"sum_ore" bigint NOT NULL,
	"replaces_id" text,
	"left_out_count" bigint,
	"accepted_at" text,
	"withdrawn_at" text,
	"withdrawn_reason" text,
	"imported_at" text NOT NULL,
	"imported_by" text
);
--> statement-breakpoint
CREATE TABLE "ledger_projects" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"case_id" text NOT NULL,
	"project" text NOT NULL,
	"name" text,
	"accounts" text,
	"line" text,
	"ended_at" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "ledger_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"position" bigint NOT NULL,
	"day" text NOT NULL,
	"voucher" text,
	"account" text NOT NULL,
	"account_name" text,
	"project" text,
	"cost_centre" text,
	"text" text,
	"amount_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "line_forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"line" text NOT NULL,
	"committed_ore" bigint NOT NULL,
	"forecast_ore" bigint,
	"day" text NOT NULL,
	"comment" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "price_list_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"area_code" text NOT NULL,
	"department_code" text NOT NULL,
	"price_ore" bigint NOT NULL,
	"parts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_scenarios" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "price_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"event" text NOT NULL,
	"to_state" text NOT NULL,
	"day" text NOT NULL,
	"forum_meeting_id" text,
	"note" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "volume_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"value_count" bigint NOT NULL,
	"remarks" jsonb NOT NULL,
	"imported_at" text NOT NULL,
	"imported_by" text
);
--> statement-breakpoint
CREATE TABLE "price_areas" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"service_area_id" text,
	"measuring_from" text NOT NULL,
	"measuring_to" text NOT NULL,
	"measuring_note" text,
	"zero_key_policy" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_categories" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"standard_cost_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"comment" text,
	"removed_fte" jsonb,
	"removed_other_ore" bigint,
	"overhead_change_ore" bigint
);
--> statement-breakpoint
CREATE TABLE "price_costs" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"amount_ore" bigint NOT NULL,
	"asset_id" text,
	"change_id" text
);
--> statement-breakpoint
CREATE TABLE "price_departments" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"split_from" text,
	"merged_from" jsonb
);
--> statement-breakpoint
CREATE TABLE "price_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"weight_pct" text,
	"source" text,
	"retired" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "price_overheads" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"position" bigint NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"fte" text,
	"standard_cost_ore" bigint,
	"amount_ore" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_staff" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"position" bigint NOT NULL,
	"category_id" text NOT NULL,
	"service_id" text,
	"service" text,
	"fte" text NOT NULL,
	"change_id" text
);
--> statement-breakpoint
CREATE TABLE "price_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" text NOT NULL,
	"number" bigint NOT NULL,
	"year" bigint NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"restates_id" text,
	"restated_reason" text,
	"based_on_id" text,
	"case_id" text,
	"unit_ore" bigint NOT NULL,
	"example" boolean NOT NULL,
	"revision" bigint NOT NULL,
	"published_at" text,
	"list_hash" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "price_volumes" (
	"id" text PRIMARY KEY NOT NULL,
	"key_id" text NOT NULL,
	"department_id" text NOT NULL,
	"volume" text NOT NULL,
	"estimated" boolean NOT NULL,
	"reason" text,
	"known_change" text,
	"known_change_reason" text,
	"import_id" text
);
--> statement-breakpoint
CREATE TABLE "key_source_suitability" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"source" text NOT NULL,
	"suitability" text NOT NULL,
	"comment" text
);
--> statement-breakpoint
CREATE TABLE "lead_time_readings" (
	"id" text PRIMARY KEY NOT NULL,
	"service_area_id" text NOT NULL,
	"lead_time" text NOT NULL,
	"days" bigint NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"received" bigint NOT NULL,
	"on_time" bigint NOT NULL,
	"comment" text,
	"created_at" text NOT NULL,
	"created_by" text
);
--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD COLUMN "progress_pct" bigint;--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD COLUMN "stated_signal" text;--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD COLUMN "reported_by" text;--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD COLUMN "created_at" text;--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "owner_account_id" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "next_report_day" text;--> statement-breakpoint
ALTER TABLE "governing_documents" ADD COLUMN "responsible" text;--> statement-breakpoint
ALTER TABLE "governing_documents" ADD COLUMN "review_day" text;--> statement-breakpoint
ALTER TABLE "ai_incidents" ADD CONSTRAINT "ai_incidents_system_id_ai_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."ai_systems"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_incidents" ADD CONSTRAINT "ai_incidents_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_obligations" ADD CONSTRAINT "ai_obligations_system_id_ai_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."ai_systems"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_obligations" ADD CONSTRAINT "ai_obligations_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_remarks" ADD CONSTRAINT "ai_remarks_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_remarks" ADD CONSTRAINT "ai_remarks_system_id_ai_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."ai_systems"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_remarks" ADD CONSTRAINT "ai_remarks_handled_by_accounts_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_system_links" ADD CONSTRAINT "ai_system_links_system_id_ai_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."ai_systems"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_system_links" ADD CONSTRAINT "ai_system_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_system_links" ADD CONSTRAINT "ai_system_links_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_system_versions" ADD CONSTRAINT "ai_system_versions_system_id_ai_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."ai_systems"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_system_versions" ADD CONSTRAINT "ai_system_versions_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_systems" ADD CONSTRAINT "ai_systems_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_systems" ADD CONSTRAINT "ai_systems_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_systems" ADD CONSTRAINT "ai_systems_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriation_claims" ADD CONSTRAINT "appropriation_claims_appropriation_id_appropriations_id_fk" FOREIGN KEY ("appropriation_id") REFERENCES "public"."appropriations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriation_claims" ADD CONSTRAINT "appropriation_claims_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriation_claims" ADD CONSTRAINT "appropriation_claims_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriation_claims" ADD CONSTRAINT "appropriation_claims_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriations" ADD CONSTRAINT "appropriations_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriations" ADD CONSTRAINT "appropriations_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appropriations" ADD CONSTRAINT "appropriations_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_appropriation_id_appropriations_id_fk" FOREIGN KEY ("appropriation_id") REFERENCES "public"."appropriations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_events" ADD CONSTRAINT "asset_events_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_events" ADD CONSTRAINT "asset_events_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_calculation_id_calculations_id_fk" FOREIGN KEY ("calculation_id") REFERENCES "public"."calculations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_readings" ADD CONSTRAINT "benefit_readings_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_readings" ADD CONSTRAINT "benefit_readings_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_owner_account_id_accounts_id_fk" FOREIGN KEY ("owner_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calculations" ADD CONSTRAINT "calculations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calculations" ADD CONSTRAINT "calculations_stated_id_investments_id_fk" FOREIGN KEY ("stated_id") REFERENCES "public"."investments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calculations" ADD CONSTRAINT "calculations_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calculations" ADD CONSTRAINT "calculations_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "economic_figures" ADD CONSTRAINT "economic_figures_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "economic_figures" ADD CONSTRAINT "economic_figures_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_due_days" ADD CONSTRAINT "assignment_due_days_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_due_days" ADD CONSTRAINT "assignment_due_days_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "governing_follows" ADD CONSTRAINT "governing_follows_document_id_governing_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."governing_documents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "governing_follows" ADD CONSTRAINT "governing_follows_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_marks" ADD CONSTRAINT "theme_marks_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_marks" ADD CONSTRAINT "theme_marks_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_definitions" ADD CONSTRAINT "index_definitions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_definitions" ADD CONSTRAINT "index_definitions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_observations" ADD CONSTRAINT "index_observations_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_observations" ADD CONSTRAINT "index_observations_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_peer_groups" ADD CONSTRAINT "index_peer_groups_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_peer_groups" ADD CONSTRAINT "index_peer_groups_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_runs" ADD CONSTRAINT "index_runs_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_runs" ADD CONSTRAINT "index_runs_definition_id_index_definitions_id_fk" FOREIGN KEY ("definition_id") REFERENCES "public"."index_definitions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_runs" ADD CONSTRAINT "index_runs_computed_by_accounts_id_fk" FOREIGN KEY ("computed_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_runs" ADD CONSTRAINT "index_runs_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_subjects" ADD CONSTRAINT "index_subjects_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_imports" ADD CONSTRAINT "ledger_imports_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_imports" ADD CONSTRAINT "ledger_imports_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_imports" ADD CONSTRAINT "ledger_imports_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_projects" ADD CONSTRAINT "ledger_projects_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_projects" ADD CONSTRAINT "ledger_projects_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_projects" ADD CONSTRAINT "ledger_projects_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_rows" ADD CONSTRAINT "ledger_rows_import_id_ledger_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."ledger_imports"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_forecasts" ADD CONSTRAINT "line_forecasts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_forecasts" ADD CONSTRAINT "line_forecasts_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_list_rows" ADD CONSTRAINT "price_list_rows_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_scenarios" ADD CONSTRAINT "price_scenarios_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_scenarios" ADD CONSTRAINT "price_scenarios_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_steps" ADD CONSTRAINT "price_steps_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_steps" ADD CONSTRAINT "price_steps_forum_meeting_id_forum_meetings_id_fk" FOREIGN KEY ("forum_meeting_id") REFERENCES "public"."forum_meetings"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_steps" ADD CONSTRAINT "price_steps_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volume_imports" ADD CONSTRAINT "volume_imports_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volume_imports" ADD CONSTRAINT "volume_imports_file_hash_files_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."files"("hash") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "volume_imports" ADD CONSTRAINT "volume_imports_imported_by_accounts_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_areas" ADD CONSTRAINT "price_areas_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_areas" ADD CONSTRAINT "price_areas_service_area_id_service_areas_id_fk" FOREIGN KEY ("service_area_id") REFERENCES "public"."service_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_categories" ADD CONSTRAINT "price_categories_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_changes" ADD CONSTRAINT "price_changes_area_id_price_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."price_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_costs" ADD CONSTRAINT "price_costs_area_id_price_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."price_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_costs" ADD CONSTRAINT "price_costs_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_departments" ADD CONSTRAINT "price_departments_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_keys" ADD CONSTRAINT "price_keys_area_id_price_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."price_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_overheads" ADD CONSTRAINT "price_overheads_version_id_price_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."price_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_staff" ADD CONSTRAINT "price_staff_area_id_price_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."price_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_staff" ADD CONSTRAINT "price_staff_category_id_price_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."price_categories"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_staff" ADD CONSTRAINT "price_staff_service_id_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_versions" ADD CONSTRAINT "price_versions_municipality_id_municipalities_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipalities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_versions" ADD CONSTRAINT "price_versions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_versions" ADD CONSTRAINT "price_versions_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_volumes" ADD CONSTRAINT "price_volumes_key_id_price_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."price_keys"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_volumes" ADD CONSTRAINT "price_volumes_department_id_price_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."price_departments"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_source_suitability" ADD CONSTRAINT "key_source_suitability_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_time_readings" ADD CONSTRAINT "lead_time_readings_service_area_id_service_areas_id_fk" FOREIGN KEY ("service_area_id") REFERENCES "public"."service_areas"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_time_readings" ADD CONSTRAINT "lead_time_readings_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ai_incidents_system" ON "ai_incidents" USING btree ("system_id","day");--> statement-breakpoint
CREATE INDEX "ai_obligations_system" ON "ai_obligations" USING btree ("system_id","obligation");--> statement-breakpoint
CREATE INDEX "ai_remarks_municipality" ON "ai_remarks" USING btree ("municipality_id","received_at");--> statement-breakpoint
CREATE INDEX "ai_system_links_system" ON "ai_system_links" USING btree ("system_id");--> statement-breakpoint
CREATE INDEX "ai_system_links_case" ON "ai_system_links" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ai_system_versions_number" ON "ai_system_versions" USING btree ("system_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "ai_systems_number" ON "ai_systems" USING btree ("municipality_id","number");--> statement-breakpoint
CREATE INDEX "appropriation_claims_appropriation" ON "appropriation_claims" USING btree ("appropriation_id","claim_id");--> statement-breakpoint
CREATE INDEX "appropriation_claims_case" ON "appropriation_claims" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appropriations_slug" ON "appropriations" USING btree ("municipality_id","slug");--> statement-breakpoint
CREATE INDEX "budget_lines_appropriation" ON "budget_lines" USING btree ("appropriation_id","day");--> statement-breakpoint
CREATE INDEX "asset_events_asset" ON "asset_events" USING btree ("asset_id","elapsed_months");--> statement-breakpoint
CREATE UNIQUE INDEX "assets_case" ON "assets" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "assets_municipality" ON "assets" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "benefit_readings_benefit" ON "benefit_readings" USING btree ("benefit_id","months");--> statement-breakpoint
CREATE UNIQUE INDEX "benefits_case" ON "benefits" USING btree ("case_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "calculations_case" ON "calculations" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "economic_figures_kind" ON "economic_figures" USING btree ("municipality_id","kind","year");--> statement-breakpoint
CREATE INDEX "assignment_due_days_assignment" ON "assignment_due_days" USING btree ("assignment_id","decided_day");--> statement-breakpoint
CREATE INDEX "governing_follows_document" ON "governing_follows" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_links_secret" ON "report_links" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "theme_marks_theme" ON "theme_marks" USING btree ("theme_id","kind");--> statement-breakpoint
CREATE INDEX "theme_marks_target" ON "theme_marks" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "themes_slug" ON "themes" USING btree ("municipality_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "index_definitions_number" ON "index_definitions" USING btree ("municipality_id","number");--> statement-breakpoint
CREATE INDEX "index_observations_value" ON "index_observations" USING btree ("municipality_id","indicator","year","subject");--> statement-breakpoint
CREATE INDEX "index_peer_groups_year" ON "index_peer_groups" USING btree ("municipality_id","year");--> statement-breakpoint
CREATE INDEX "index_runs_kind" ON "index_runs" USING btree ("municipality_id","kind","computed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "index_subjects_code" ON "index_subjects" USING btree ("municipality_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_imports_number" ON "ledger_imports" USING btree ("municipality_id","number");--> statement-breakpoint
CREATE INDEX "ledger_projects_case" ON "ledger_projects" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "ledger_projects_project" ON "ledger_projects" USING btree ("municipality_id","project");--> statement-breakpoint
CREATE INDEX "ledger_rows_import" ON "ledger_rows" USING btree ("import_id","position");--> statement-breakpoint
CREATE INDEX "ledger_rows_project" ON "ledger_rows" USING btree ("project","day");--> statement-breakpoint
CREATE INDEX "line_forecasts_case" ON "line_forecasts" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "price_list_rows_place" ON "price_list_rows" USING btree ("version_id","area_code","department_code");--> statement-breakpoint
CREATE UNIQUE INDEX "price_scenarios_number" ON "price_scenarios" USING btree ("version_id","number");--> statement-breakpoint
CREATE INDEX "price_steps_version" ON "price_steps" USING btree ("version_id","created_at");--> statement-breakpoint
CREATE INDEX "volume_imports_version" ON "volume_imports" USING btree ("version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "price_areas_code" ON "price_areas" USING btree ("version_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "price_categories_code" ON "price_categories" USING btree ("version_id","code");--> statement-breakpoint
CREATE INDEX "price_changes_area" ON "price_changes" USING btree ("area_id","position");--> statement-breakpoint
CREATE INDEX "price_costs_area" ON "price_costs" USING btree ("area_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "price_departments_code" ON "price_departments" USING btree ("version_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "price_keys_code" ON "price_keys" USING btree ("area_id","code");--> statement-breakpoint
CREATE INDEX "price_overheads_version" ON "price_overheads" USING btree ("version_id","kind","position");--> statement-breakpoint
CREATE INDEX "price_staff_area" ON "price_staff" USING btree ("area_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "price_versions_number" ON "price_versions" USING btree ("municipality_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "price_volumes_place" ON "price_volumes" USING btree ("key_id","department_id");--> statement-breakpoint
CREATE INDEX "key_source_suitability_case" ON "key_source_suitability" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "lead_time_readings_area" ON "lead_time_readings" USING btree ("service_area_id","from_day");--> statement-breakpoint
ALTER TABLE "assignment_reports" ADD CONSTRAINT "assignment_reports_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_owner_account_id_accounts_id_fk" FOREIGN KEY ("owner_account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;