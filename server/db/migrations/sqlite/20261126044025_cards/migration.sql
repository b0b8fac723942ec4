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
CREATE UNIQUE INDEX `card_by_version` ON `card` (`contract_id`,`year`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `card_share_by_secret` ON `card_share` (`contract_id`,`secret_hash`);