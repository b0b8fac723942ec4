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
ALTER TABLE `account` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `contact_choice` ADD `channel` text DEFAULT 'MAIL' NOT NULL;--> statement-breakpoint
ALTER TABLE `contact_choice` ADD `cause` text DEFAULT 'PERSON' NOT NULL;--> statement-breakpoint
CREATE INDEX `notification_by_member` ON `notification` (`contract_id`,`member_id`,`created_at`,`notification_id`);
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
