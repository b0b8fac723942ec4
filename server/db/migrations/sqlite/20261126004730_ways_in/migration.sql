CREATE TABLE `account_by_subject` (
	`subject` text NOT NULL,
	`issuer` text NOT NULL,
	`account_id` text NOT NULL,
	CONSTRAINT `account_by_subject_pk` PRIMARY KEY(`subject`, `issuer`)
);
--> statement-breakpoint
CREATE TABLE `device` (
	`device_id` text PRIMARY KEY,
	`secret_hash` text NOT NULL,
	`previous_hash` text,
	`rotated_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `federation_trip` (
	`trip_id` text PRIMARY KEY,
	`provider` text NOT NULL,
	`intent` text NOT NULL,
	`secret_hash` text NOT NULL,
	`state` text NOT NULL,
	`nonce` text NOT NULL,
	`verifier_sealed` text NOT NULL,
	`return_to` text NOT NULL,
	`account_id` text,
	`session_hash` text,
	`used_at` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `file_access` (
	`contract_id` text NOT NULL,
	`access_id` text NOT NULL,
	`member_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`staff_name` text NOT NULL,
	`role` text DEFAULT 'ADVISER' NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`closed_at` integer,
	`viewed_as_at` integer,
	CONSTRAINT `file_access_pk` PRIMARY KEY(`contract_id`, `access_id`)
);
--> statement-breakpoint
CREATE TABLE `linked_identity` (
	`account_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`linked_at` integer NOT NULL,
	`last_used_at` integer,
	CONSTRAINT `linked_identity_pk` PRIMARY KEY(`account_id`, `issuer`)
);
--> statement-breakpoint
CREATE TABLE `member_by_identity` (
	`identity_hash` text NOT NULL,
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	CONSTRAINT `member_by_identity_pk` PRIMARY KEY(`identity_hash`, `contract_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `passkey` (
	`account_id` text NOT NULL,
	`passkey_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`backed_up` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	CONSTRAINT `passkey_pk` PRIMARY KEY(`account_id`, `passkey_id`)
);
--> statement-breakpoint
CREATE TABLE `passkey_by_credential` (
	`credential_id` text PRIMARY KEY,
	`account_id` text NOT NULL,
	`passkey_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	CONSTRAINT `recovery_code_pk` PRIMARY KEY(`account_id`, `code_hash`)
);
--> statement-breakpoint
CREATE TABLE `role_change` (
	`staff_id` text NOT NULL,
	`change_id` text NOT NULL,
	`role` text NOT NULL,
	`change` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_by` text,
	`decision` text,
	`decided_at` integer,
	CONSTRAINT `role_change_pk` PRIMARY KEY(`staff_id`, `change_id`)
);
--> statement-breakpoint
CREATE TABLE `sign_in_event` (
	`account_id` text NOT NULL,
	`event_id` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`methods` text NOT NULL,
	`user_agent` text NOT NULL,
	`country` text,
	`network` text,
	CONSTRAINT `sign_in_event_pk` PRIMARY KEY(`account_id`, `event_id`)
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`staff_id` text PRIMARY KEY,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff_by_subject` (
	`subject` text NOT NULL,
	`issuer` text NOT NULL,
	`staff_id` text NOT NULL,
	CONSTRAINT `staff_by_subject_pk` PRIMARY KEY(`subject`, `issuer`)
);
--> statement-breakpoint
CREATE TABLE `staff_role` (
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	CONSTRAINT `staff_role_pk` PRIMARY KEY(`staff_id`, `role`)
);
--> statement-breakpoint
CREATE TABLE `step_up` (
	`account_id` text NOT NULL,
	`step_up_id` text NOT NULL,
	`purpose` text NOT NULL,
	`arguments_hash` text NOT NULL,
	`session_hash` text NOT NULL,
	`methods` text NOT NULL,
	`proven_at` integer,
	`used_at` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `step_up_pk` PRIMARY KEY(`account_id`, `step_up_id`)
);
--> statement-breakpoint
CREATE TABLE `totp` (
	`account_id` text PRIMARY KEY,
	`secret_sealed` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trusted_device` (
	`account_id` text NOT NULL,
	`device_id` text NOT NULL,
	`user_agent` text NOT NULL,
	`trusted_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	CONSTRAINT `trusted_device_pk` PRIMARY KEY(`account_id`, `device_id`)
);
--> statement-breakpoint
ALTER TABLE `account` ADD `phone_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `secrets_changed_at` integer;--> statement-breakpoint
ALTER TABLE `challenge` ADD `methods` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `challenge` ADD `content_sealed` text;--> statement-breakpoint
ALTER TABLE `challenge` ADD `ask_id` text;--> statement-breakpoint
ALTER TABLE `account_session` ADD `assurance` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `account_session` ADD `device_id` text;--> statement-breakpoint
ALTER TABLE `account_session` ADD `user_agent` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `account_session` ADD `country` text;--> statement-breakpoint
ALTER TABLE `account_session` ADD `network` text;--> statement-breakpoint
ALTER TABLE `account_session` ADD `id_token_sealed` text;--> statement-breakpoint
ALTER TABLE `account_session` ADD `view_as_access_id` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_account` (
	`account_id` text PRIMARY KEY,
	`email` text NOT NULL,
	`email_confirmed_at` integer,
	`phone` text,
	`phone_confirmed_at` integer,
	`password_hash` text,
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`frozen_at` integer,
	`secrets_changed_at` integer,
	`reset_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_account`(`account_id`, `email`, `email_confirmed_at`, `phone`, `password_hash`, `contract_id`, `member_id`, `frozen_at`, `reset_id`, `created_at`) SELECT `account_id`, `email`, `email_confirmed_at`, `phone`, `password_hash`, `contract_id`, `member_id`, `frozen_at`, `reset_id`, `created_at` FROM `account`;--> statement-breakpoint
DROP TABLE `account`;--> statement-breakpoint
ALTER TABLE `__new_account` RENAME TO `account`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `member_by_birth` ON `member` (`birth_on`);--> statement-breakpoint
CREATE INDEX `member_by_postal_code` ON `member` (`postal_code`);