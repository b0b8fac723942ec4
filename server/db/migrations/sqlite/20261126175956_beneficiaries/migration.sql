CREATE TABLE `beneficiary_change` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`why` text NOT NULL,
	`event_on` text NOT NULL,
	`effective_on` text NOT NULL,
	`leaving_id` text,
	`first_names` text NOT NULL,
	`last_name` text NOT NULL,
	`birth_on` text NOT NULL,
	`sex` text,
	CONSTRAINT `beneficiary_change_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
