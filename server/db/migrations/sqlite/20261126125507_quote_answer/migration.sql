CREATE TABLE `quote_answer` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`billed_cents` integer NOT NULL,
	`amo_cents` integer NOT NULL,
	`amc_cents` integer NOT NULL,
	`out_of_pocket_cents` integer NOT NULL,
	`valid_until` text NOT NULL,
	CONSTRAINT `quote_answer_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
