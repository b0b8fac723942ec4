CREATE TABLE `gift_card` (
	`issuer` text NOT NULL,
	`card_id` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`code_sealed` text NOT NULL,
	`expires_on` text NOT NULL,
	`order_id` text,
	`taken_at` integer,
	`added_at` integer NOT NULL,
	CONSTRAINT `gift_card_pk` PRIMARY KEY(`issuer`, `card_id`)
);
--> statement-breakpoint
CREATE TABLE `referral_invited_address` (
	`address_hash` text PRIMARY KEY,
	`contract_id` text NOT NULL,
	`referral_id` text NOT NULL,
	`expires_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `membership` (
	`membership_id` text PRIMARY KEY,
	`reference` text NOT NULL,
	`state` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`birth_on` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`postal_code` text NOT NULL,
	`household` text NOT NULL,
	`start_on` text NOT NULL,
	`locale` text NOT NULL,
	`sponsor_contract_id` text NOT NULL,
	`referral_id` text NOT NULL,
	`received_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`refusal` text,
	`contract_number` text
);
--> statement-breakpoint
CREATE TABLE `referral` (
	`contract_id` text NOT NULL,
	`referral_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`way` text NOT NULL,
	`expires_on` text,
	`friend_name` text,
	`membership_id` text,
	`registered_on` text,
	`joined_on` text,
	`contract_number` text,
	`friend_contract_id` text,
	`wait_until` text,
	`refusal` text,
	`is_owed` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `referral_pk` PRIMARY KEY(`contract_id`, `referral_id`)
);
--> statement-breakpoint
CREATE TABLE `referral_reward` (
	`contract_id` text NOT NULL,
	`reward_id` text NOT NULL,
	`member_id` text NOT NULL,
	`side` text NOT NULL,
	`state` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`issuer` text NOT NULL,
	`earned_on` text NOT NULL,
	`code_sealed` text,
	`expires_on` text,
	`paid_at` integer,
	CONSTRAINT `referral_reward_pk` PRIMARY KEY(`contract_id`, `reward_id`)
);
--> statement-breakpoint
CREATE TABLE `referral_year` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`year` integer NOT NULL,
	`rewarded` integer NOT NULL,
	CONSTRAINT `referral_year_pk` PRIMARY KEY(`contract_id`, `member_id`, `year`)
);
--> statement-breakpoint
CREATE TABLE `sponsor_by_code` (
	`code` text PRIMARY KEY,
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sponsor_code` (
	`contract_id` text NOT NULL,
	`member_id` text NOT NULL,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT `sponsor_code_pk` PRIMARY KEY(`contract_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `referral_uninvited_address` (
	`address_hash` text PRIMARY KEY,
	`refused_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `usage_name` (
	`contract_id` text NOT NULL,
	`request_id` text NOT NULL,
	`name` text NOT NULL,
	`name_before` text NOT NULL,
	CONSTRAINT `usage_name_pk` PRIMARY KEY(`contract_id`, `request_id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gift_card_of_order` ON `gift_card` (`issuer`,`order_id`);--> statement-breakpoint
CREATE INDEX `membership_by_due` ON `membership` (`state`,`due_on`,`membership_id`);--> statement-breakpoint
CREATE INDEX `referral_by_sponsor` ON `referral` (`contract_id`,`member_id`,`created_at`,`referral_id`);--> statement-breakpoint
CREATE INDEX `referral_by_state` ON `referral` (`state`,`referral_id`);