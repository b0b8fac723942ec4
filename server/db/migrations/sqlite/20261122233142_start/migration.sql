CREATE TABLE `account` (
	`account_id` text PRIMARY KEY,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `account_by_email` (
	`email` text PRIMARY KEY,
	`account_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`contract_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_id` text,
	`details` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT `audit_entry_pk` PRIMARY KEY(`contract_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `bank_account` (
	`contract_id` text NOT NULL,
	`bank_account_id` text NOT NULL,
	`iban_sealed` text NOT NULL,
	`iban_hash` text NOT NULL,
	`iban_masked` text NOT NULL,
	`active_from` integer NOT NULL,
	`replaced_at` integer,
	CONSTRAINT `bank_account_pk` PRIMARY KEY(`contract_id`, `bank_account_id`),
	CONSTRAINT `fk_bank_account_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `ceiling_use` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`counter` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`limit_cents` integer,
	`limit_count` integer,
	`used_cents` integer NOT NULL,
	`used_count` integer NOT NULL,
	CONSTRAINT `ceiling_use_pk` PRIMARY KEY(`contract_id`, `member_id`, `counter`, `period_start`),
	CONSTRAINT `fk_ceiling_use_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`),
	CONSTRAINT "ceiling_use_cents" CHECK("used_cents" between 0 and coalesce("limit_cents", "used_cents")),
	CONSTRAINT "ceiling_use_count" CHECK("used_count" between 0 and coalesce("limit_count", "used_count"))
);
--> statement-breakpoint
CREATE TABLE `claim` (
	`contract_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`member_id` text NOT NULL,
	`care_on` text NOT NULL,
	`provider_id` text NOT NULL,
	`provider_name` text NOT NULL,
	`specialty` text NOT NULL,
	`act_code` text NOT NULL,
	`family` text NOT NULL,
	`state` text NOT NULL,
	`billed_cents` integer NOT NULL,
	`amo_cents` integer NOT NULL,
	`amc_cents` integer NOT NULL,
	`out_of_pocket_cents` integer NOT NULL,
	`search_text` text NOT NULL,
	`received_at` integer NOT NULL,
	CONSTRAINT `claim_pk` PRIMARY KEY(`contract_id`, `claim_id`),
	CONSTRAINT `fk_claim_contract_id_member_id_member_contract_id_member_id_fk` FOREIGN KEY (`contract_id`,`member_id`) REFERENCES `member`(`contract_id`,`member_id`)
);
--> statement-breakpoint
CREATE TABLE `claim_line` (
	`contract_id` text NOT NULL,
	`line_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`member_id` text NOT NULL,
	`emitter` text NOT NULL,
	`ref` text NOT NULL,
	`file_number` text NOT NULL,
	`nature` text NOT NULL,
	`reverses_line_id` text,
	`act_code` text NOT NULL,
	`family` text NOT NULL,
	`quantity` integer NOT NULL,
	`care_from` text NOT NULL,
	`care_to` text NOT NULL,
	`facts` text NOT NULL,
	`billed_cents` integer NOT NULL,
	`base_cents` integer NOT NULL,
	`rate_bp` integer NOT NULL,
	`amo_cents` integer NOT NULL,
	`amc_cents` integer NOT NULL,
	`out_of_pocket_cents` integer NOT NULL,
	`result` text NOT NULL,
	`payee` text NOT NULL,
	`amo_paid_on` text NOT NULL,
	`amo_payment_ref` text NOT NULL,
	`payment_id` text,
	`received_at` integer NOT NULL,
	CONSTRAINT `claim_line_pk` PRIMARY KEY(`contract_id`, `line_id`),
	CONSTRAINT `fk_claim_line_contract_id_claim_id_claim_contract_id_claim_id_fk` FOREIGN KEY (`contract_id`,`claim_id`) REFERENCES `claim`(`contract_id`,`claim_id`)
);
--> statement-breakpoint
CREATE TABLE `contract` (
	`contract_id` text PRIMARY KEY,
	`number` text NOT NULL,
	`formula` text NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text,
	`self_employed` integer NOT NULL,
	`monthly_premium_cents` integer NOT NULL,
	`event_seq` integer DEFAULT 0 NOT NULL,
	`audit_seq` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contract_by_number` (
	`number` text PRIMARY KEY,
	`contract_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contribution` (
	`contract_id` text NOT NULL,
	`period` text NOT NULL,
	`due_cents` integer NOT NULL,
	`paid_cents` integer NOT NULL,
	`paid_on` text,
	CONSTRAINT `contribution_pk` PRIMARY KEY(`contract_id`, `period`),
	CONSTRAINT `fk_contribution_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `equipment_purchase` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`line_id` text NOT NULL,
	`equipment` text NOT NULL,
	`purchased_on` text NOT NULL,
	`next_on` text NOT NULL,
	`purchase` text NOT NULL,
	`reversed` integer DEFAULT false NOT NULL,
	CONSTRAINT `equipment_purchase_pk` PRIMARY KEY(`contract_id`, `member_id`, `line_id`),
	CONSTRAINT `fk_equipment_purchase_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `event` (
	`contract_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`member_id` text,
	`subject_id` text NOT NULL,
	`occurred_at` integer NOT NULL,
	CONSTRAINT `event_pk` PRIMARY KEY(`contract_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `feed_file` (
	`file_key` text PRIMARY KEY,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`lines` integer NOT NULL,
	`amo_paid_cents` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `feed_line` (
	`ref_key` text PRIMARY KEY,
	`contract_id` text,
	`line_id` text
);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`contract_id` text NOT NULL,
	`key` text NOT NULL,
	`mutation` text NOT NULL,
	`input_hash` text NOT NULL,
	`result` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `idempotency_key_pk` PRIMARY KEY(`contract_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `job` (
	`job_id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `member` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`number` text NOT NULL,
	`role` text NOT NULL,
	`nir_sealed` text,
	`nir_masked` text,
	`birth_on` text NOT NULL,
	`birth_rank` integer NOT NULL,
	`sex` text NOT NULL,
	`birth_name` text NOT NULL,
	`usual_name` text NOT NULL,
	`first_names` text NOT NULL,
	`email` text,
	`phone` text,
	`address` text,
	`postal_code` text,
	`city` text,
	`regime` text NOT NULL,
	`rights_from` text NOT NULL,
	`rights_to` text,
	`shares_care` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `member_pk` PRIMARY KEY(`contract_id`, `member_id`),
	CONSTRAINT `fk_member_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `member_by_nir` (
	`nir_hash` text NOT NULL,
	`birth_on` text NOT NULL,
	`birth_rank` integer NOT NULL,
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	CONSTRAINT `member_by_nir_pk` PRIMARY KEY(`nir_hash`, `birth_on`, `birth_rank`, `contract_id`)
);
--> statement-breakpoint
CREATE TABLE `partner` (
	`partner_id` text PRIMARY KEY,
	`name` text NOT NULL,
	`public_key` text NOT NULL,
	`scopes` text NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `payment` (
	`contract_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`payee` text NOT NULL,
	`provider_id` text,
	`provider_name` text,
	`file_key` text,
	`due_on` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `payment_pk` PRIMARY KEY(`contract_id`, `payment_id`),
	CONSTRAINT `fk_payment_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `quarantined_line` (
	`ref_key` text PRIMARY KEY,
	`emitter` text NOT NULL,
	`file_number` text NOT NULL,
	`line_number` integer NOT NULL,
	`reason` text NOT NULL,
	`line_sealed` text NOT NULL,
	`care_on` text NOT NULL,
	`replay_key` text NOT NULL,
	`quarantined_at` integer NOT NULL,
	`released_at` integer
);
--> statement-breakpoint
CREATE TABLE `schedule_run` (
	`name` text PRIMARY KEY,
	`last_slot` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`contract_id` text,
	`member_id` text,
	`roles` text NOT NULL,
	`authenticated_at` integer NOT NULL,
	`methods` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	`idle_expires_at` integer NOT NULL,
	`absolute_expires_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `staff_alert` (
	`alert_id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`contract_id` text,
	`line_id` text,
	`details` text NOT NULL,
	`raised_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `claim_by_day` ON `claim` (`contract_id`,`care_on`,`claim_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_of_care` ON `claim` (`contract_id`,`member_id`,`care_on`,`provider_id`);--> statement-breakpoint
CREATE INDEX `claim_line_of_claim` ON `claim_line` (`contract_id`,`claim_id`,`line_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_line_ref` ON `claim_line` (`contract_id`,`emitter`,`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_line_reversed` ON `claim_line` (`contract_id`,`reverses_line_id`) WHERE "claim_line"."reverses_line_id" is not null;--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`state`,`run_at`);--> statement-breakpoint
CREATE INDEX `payment_by_day` ON `payment` (`contract_id`,`due_on`,`payment_id`);--> statement-breakpoint
CREATE INDEX `quarantine_open` ON `quarantined_line` (`released_at`,`quarantined_at`);--> statement-breakpoint
CREATE INDEX `quarantine_replay` ON `quarantined_line` (`released_at`,`replay_key`);--> statement-breakpoint
CREATE INDEX `session_of_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE INDEX `alert_open` ON `staff_alert` (`closed_at`,`raised_at`);