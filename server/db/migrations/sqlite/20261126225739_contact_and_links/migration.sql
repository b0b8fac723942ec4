CREATE TABLE `amo_link` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`since` text NOT NULL,
	`refusal` text,
	`other_amc` text,
	`updated_at` integer NOT NULL,
	CONSTRAINT `amo_link_pk` PRIMARY KEY(`contract_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `amo_link_order` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`seq` integer NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`ordered_on` text NOT NULL,
	CONSTRAINT `amo_link_order_pk` PRIMARY KEY(`contract_id`, `member_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `account_email_change` (
	`account_id` text NOT NULL,
	`change_id` text NOT NULL,
	`email_before` text NOT NULL,
	`on_file_before` text,
	`changed_at` integer NOT NULL,
	`undone_at` integer,
	CONSTRAINT `account_email_change_pk` PRIMARY KEY(`account_id`, `change_id`)
);
--> statement-breakpoint
ALTER TABLE `account` ADD `email_change_id` text;--> statement-breakpoint
ALTER TABLE `member` ADD `replaced` text;--> statement-breakpoint
CREATE INDEX `amo_link_order_of_day` ON `amo_link_order` (`ordered_on`,`order_id`);