CREATE TABLE `conversation` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`topic` text NOT NULL,
	`call_on` text,
	`call_from` text,
	`call_to` text,
	`call_phone` text,
	CONSTRAINT `conversation_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
--> statement-breakpoint
CREATE TABLE `message_reading` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`reader` text NOT NULL,
	`up_to` integer NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `message_reading_pk` PRIMARY KEY(`contract_id`, `request_id`, `reader`)
);
--> statement-breakpoint
CREATE TABLE `request_message` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`position` integer NOT NULL,
	`member_id` text,
	`staff_id` text,
	`text` text NOT NULL,
	`document_id` text,
	`at` integer NOT NULL,
	CONSTRAINT `request_message_pk` PRIMARY KEY(`contract_id`, `request_id`, `position`)
);
