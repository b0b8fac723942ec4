CREATE TABLE `facility` (
	`finess` text PRIMARY KEY,
	`name` text NOT NULL,
	`postal_code` text NOT NULL,
	`city` text NOT NULL,
	`email` text,
	`search_text` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hospital_coverage` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`finess` text NOT NULL,
	`facility_name` text NOT NULL,
	`facility_city` text NOT NULL,
	`facility_email` text,
	`nature` text NOT NULL,
	`admission_on` text NOT NULL,
	`discharge_on` text NOT NULL,
	`private_room` integer NOT NULL,
	`reviews` text NOT NULL,
	`lines` text,
	`valid_from` text,
	`valid_to` text,
	`edition` integer NOT NULL,
	`sent_at` integer,
	`acknowledged_at` integer,
	CONSTRAINT `hospital_coverage_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
--> statement-breakpoint
CREATE INDEX `facility_by_search` ON `facility` (`search_text`);