CREATE TABLE `termination` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`ground` text NOT NULL,
	`event_on` text,
	`received_on` text NOT NULL,
	`end_on` text NOT NULL,
	`way` text NOT NULL,
	`insurer` text,
	CONSTRAINT `termination_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
--> statement-breakpoint
ALTER TABLE `bank_account` ADD `holder_name` text;--> statement-breakpoint
ALTER TABLE `bank_account` ADD `request_id` text;--> statement-breakpoint
ALTER TABLE `bank_account` ADD `reviews` text;--> statement-breakpoint
ALTER TABLE `bank_account` ADD `held_until` integer;--> statement-breakpoint
ALTER TABLE `contract` ADD `terminated_by` text;--> statement-breakpoint
ALTER TABLE `step_up` ADD `about` text;