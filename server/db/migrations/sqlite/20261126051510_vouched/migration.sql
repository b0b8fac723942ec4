CREATE TABLE `waiting_identity` (
	`subject` text NOT NULL,
	`issuer` text NOT NULL,
	`challenge_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	CONSTRAINT `waiting_identity_pk` PRIMARY KEY(`subject`, `issuer`)
);
--> statement-breakpoint
ALTER TABLE `federation_trip` ADD `step_up_id` text;--> statement-breakpoint
ALTER TABLE `account_session` ADD `vouched_at` integer;