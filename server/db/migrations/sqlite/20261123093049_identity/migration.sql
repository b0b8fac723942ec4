CREATE TABLE `account_by_member` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`account_id` text NOT NULL,
	CONSTRAINT `account_by_member_pk` PRIMARY KEY(`contract_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `challenge` (
	`challenge_id` text PRIMARY KEY,
	`purpose` text NOT NULL,
	`secret_hash` text NOT NULL,
	`account_id` text,
	`contract_id` text,
	`member_id` text,
	`channel` text,
	`code_hash` text,
	`code_expires_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`proven_at` integer,
	`used_at` integer,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_choice` (
	`contract_id` text NOT NULL,
	`choice_id` text NOT NULL,
	`member_id` text NOT NULL,
	`topic` text NOT NULL,
	`granted` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `contact_choice_pk` PRIMARY KEY(`contract_id`, `choice_id`)
);
--> statement-breakpoint
CREATE TABLE `contract_by_member_number` (
	`member_number` text NOT NULL,
	`contract_id` text NOT NULL,
	CONSTRAINT `contract_by_member_number_pk` PRIMARY KEY(`member_number`, `contract_id`)
);
--> statement-breakpoint
CREATE TABLE `message` (
	`message_id` text PRIMARY KEY,
	`channel` text NOT NULL,
	`template` text NOT NULL,
	`content_sealed` text,
	`state` text NOT NULL,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE TABLE `account_session` (
	`account_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`contract_id` text,
	`member_id` text,
	`roles` text NOT NULL,
	`authenticated_at` integer NOT NULL,
	`methods` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	`idle_expires_at` integer NOT NULL,
	`absolute_expires_at` integer NOT NULL,
	`revoked_at` integer,
	CONSTRAINT `account_session_pk` PRIMARY KEY(`account_id`, `token_hash`)
);
--> statement-breakpoint
ALTER TABLE `account` ADD `email_confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `account` ADD `frozen_at` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `reset_id` text;--> statement-breakpoint
DROP INDEX IF EXISTS `session_of_account`;--> statement-breakpoint
DROP TABLE `session`;--> statement-breakpoint
ALTER TABLE `account` DROP COLUMN `failures`;--> statement-breakpoint
INSERT INTO `account_by_member` (`contract_id`, `member_id`, `account_id`) SELECT `contract_id`, `member_id`, `account_id` FROM `account`;--> statement-breakpoint
INSERT INTO `contract_by_member_number` (`member_number`, `contract_id`) SELECT DISTINCT `number`, `contract_id` FROM `member`;--> statement-breakpoint
UPDATE `account` SET `email_confirmed_at` = `created_at`;
