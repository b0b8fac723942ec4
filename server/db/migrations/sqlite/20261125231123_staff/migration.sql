ALTER TABLE `file_access` ADD `role` text DEFAULT 'ADVISER' NOT NULL;--> statement-breakpoint
CREATE INDEX `member_by_birth` ON `member` (`birth_on`);--> statement-breakpoint
CREATE INDEX `member_by_postal_code` ON `member` (`postal_code`);