ALTER TABLE `request` ADD `assigned_to` text;--> statement-breakpoint
ALTER TABLE `request` ADD `proposal` text;--> statement-breakpoint
ALTER TABLE `request` ADD `decided_at` integer;--> statement-breakpoint
ALTER TABLE `request` ADD `decided_by` text;--> statement-breakpoint
ALTER TABLE `request` ADD `refusal` text;--> statement-breakpoint
ALTER TABLE `request` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `request` ADD `answer_document_id` text;--> statement-breakpoint
ALTER TABLE `request_step` ADD `words` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_request` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`reference` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`member_id` text NOT NULL,
	`sent_by_id` text NOT NULL,
	`document_id` text,
	`family` text,
	`care_on` text,
	`amount_cents` integer,
	`professional` text,
	`missing` text NOT NULL,
	`asked_at` integer,
	`due_on` text,
	`assigned_to` text,
	`proposal` text,
	`decided_at` integer,
	`decided_by` text,
	`refusal` text,
	`answer` text,
	`answer_document_id` text,
	`sent_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `request_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
--> statement-breakpoint
INSERT INTO `__new_request`(`contract_id`, `request_id`, `reference`, `kind`, `state`, `member_id`, `sent_by_id`, `document_id`, `family`, `care_on`, `amount_cents`, `professional`, `missing`, `asked_at`, `due_on`, `sent_at`, `updated_at`) SELECT `contract_id`, `request_id`, `reference`, `kind`, `state`, `member_id`, `sent_by_id`, `document_id`, `family`, `care_on`, `amount_cents`, `professional`, `missing`, `asked_at`, `due_on`, `sent_at`, `updated_at` FROM `request`;--> statement-breakpoint
DROP TABLE `request`;--> statement-breakpoint
ALTER TABLE `__new_request` RENAME TO `request`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `request_by_day` ON `request` (`contract_id`,`sent_at`,`request_id`);--> statement-breakpoint
CREATE INDEX `request_by_due` ON `request` (`state`,`due_on`,`request_id`);