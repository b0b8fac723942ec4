CREATE TABLE `card` (
	`contract_id` text NOT NULL,
	`card_id` text NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`ended` text,
	`ended_at` integer,
	`replaced_by` text,
	`content` text NOT NULL,
	`payload` text NOT NULL,
	`made_at` integer NOT NULL,
	CONSTRAINT `card_pk` PRIMARY KEY(`contract_id`, `card_id`),
	CONSTRAINT `fk_card_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `card_share` (
	`contract_id` text NOT NULL,
	`share_id` text NOT NULL,
	`member_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`openings` integer DEFAULT 0 NOT NULL,
	`last_opened_at` integer,
	CONSTRAINT `card_share_pk` PRIMARY KEY(`contract_id`, `share_id`),
	CONSTRAINT `fk_card_share_contract_id_contract_contract_id_fk` FOREIGN KEY (`contract_id`) REFERENCES `contract`(`contract_id`)
);
--> statement-breakpoint
CREATE TABLE `document` (
	`contract_id` text NOT NULL,
	`document_id` text NOT NULL,
	`member_id` text,
	`sent_by_id` text,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`facts` text NOT NULL,
	`search_text` text NOT NULL,
	`issued_on` text NOT NULL,
	`request_id` text,
	`replaced_by_id` text,
	`source_sealed` text,
	`template` text,
	`kept_until` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `document_pk` PRIMARY KEY(`contract_id`, `document_id`)
);
--> statement-breakpoint
CREATE TABLE `document_file` (
	`contract_id` text NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`file_id` text NOT NULL,
	CONSTRAINT `document_file_pk` PRIMARY KEY(`contract_id`, `document_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `document_reading` (
	`contract_id` text NOT NULL,
	`document_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `document_reading_pk` PRIMARY KEY(`contract_id`, `document_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `notification` (
	`contract_id` text NOT NULL,
	`notification_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`params` text NOT NULL,
	`read_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT `notification_pk` PRIMARY KEY(`contract_id`, `notification_id`)
);
--> statement-breakpoint
CREATE TABLE `push_endpoint` (
	`endpoint_hash` text PRIMARY KEY,
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `push_subscription` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`endpoint_hash` text NOT NULL,
	`content_sealed` text NOT NULL,
	`user_agent` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `push_subscription_pk` PRIMARY KEY(`contract_id`, `member_id`, `endpoint_hash`)
);
--> statement-breakpoint
CREATE TABLE `request` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`member_id` text NOT NULL,
	`sent_by_id` text NOT NULL,
	`document_id` text NOT NULL,
	`family` text,
	`care_on` text,
	`amount_cents` integer,
	`professional` text,
	`missing` text NOT NULL,
	`asked_at` integer,
	`due_on` text,
	`sent_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `request_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
--> statement-breakpoint
CREATE TABLE `request_step` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`details` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `request_step_pk` PRIMARY KEY(`contract_id`, `request_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `stored_file` (
	`contract_id` text NOT NULL,
	`file_id` text NOT NULL,
	`member_id` text,
	`sent_by_id` text,
	`state` text NOT NULL,
	`byte_count` integer NOT NULL,
	`media_type` text,
	`page_count` integer,
	`sha256` text,
	`refusal` text,
	`key_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`received_at` integer,
	`examined_at` integer,
	CONSTRAINT `stored_file_pk` PRIMARY KEY(`contract_id`, `file_id`)
);
--> statement-breakpoint
ALTER TABLE `account` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `contact_choice` ADD `channel` text DEFAULT 'MAIL' NOT NULL;--> statement-breakpoint
ALTER TABLE `contact_choice` ADD `cause` text DEFAULT 'PERSON' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `card_by_version` ON `card` (`contract_id`,`year`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `card_share_by_secret` ON `card_share` (`contract_id`,`secret_hash`);--> statement-breakpoint
CREATE INDEX `document_by_day` ON `document` (`contract_id`,`issued_on`,`document_id`);--> statement-breakpoint
CREATE INDEX `document_by_end` ON `document` (`kept_until`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_file_once` ON `document_file` (`contract_id`,`file_id`);--> statement-breakpoint
CREATE INDEX `notification_by_member` ON `notification` (`contract_id`,`member_id`,`created_at`,`notification_id`);--> statement-breakpoint
CREATE INDEX `request_by_day` ON `request` (`contract_id`,`sent_at`,`request_id`);--> statement-breakpoint
CREATE INDEX `stored_file_by_sender` ON `stored_file` (`contract_id`,`sent_by_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `stored_file_waiting` ON `stored_file` (`received_at`) WHERE "stored_file"."state" = 'RECEIVED';
--> statement-breakpoint
-- What was asked at activation, in the ledger's own terms: by which channel something comes.
UPDATE contact_choice SET topic = 'STATEMENTS', channel = 'PAPER', granted = NOT granted WHERE topic = 'STATEMENTS_ONLINE';
--> statement-breakpoint
UPDATE contact_choice SET topic = 'NEWS' WHERE topic = 'NEWS_BY_MAIL';
--> statement-breakpoint
-- The ledger of choices only grows: what proves a consent is never changed. A migration that rebuilds the table makes these again.
CREATE TRIGGER contact_choice_no_update BEFORE UPDATE ON contact_choice BEGIN SELECT raise(abort, 'contact_choice is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER contact_choice_no_delete BEFORE DELETE ON contact_choice BEGIN SELECT raise(abort, 'contact_choice is append-only'); END;
