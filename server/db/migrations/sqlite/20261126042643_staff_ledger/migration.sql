CREATE TABLE `role_decision` (
	`staff_id` text NOT NULL,
	`change_id` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	CONSTRAINT `role_decision_pk` PRIMARY KEY(`staff_id`, `change_id`)
);
--> statement-breakpoint
CREATE TABLE `staff_chain` (
	`staff_id` text PRIMARY KEY,
	`written` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff_entry` (
	`staff_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`details` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT `staff_entry_pk` PRIMARY KEY(`staff_id`, `seq`)
);
--> statement-breakpoint
INSERT INTO `role_decision` SELECT `staff_id`, `change_id`, `decision`, `decided_by`, `decided_at` FROM `role_change` WHERE `decided_at` IS NOT NULL;
--> statement-breakpoint
ALTER TABLE `role_change` DROP COLUMN `decided_by`;
--> statement-breakpoint
ALTER TABLE `role_change` DROP COLUMN `decision`;
--> statement-breakpoint
ALTER TABLE `role_change` DROP COLUMN `decided_at`;
--> statement-breakpoint
-- What was asked for, what was decided and what happened only ever grow.
CREATE TRIGGER role_change_no_update BEFORE UPDATE ON role_change BEGIN SELECT raise(abort, 'role_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER role_change_no_delete BEFORE DELETE ON role_change BEGIN SELECT raise(abort, 'role_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER role_decision_no_update BEFORE UPDATE ON role_decision BEGIN SELECT raise(abort, 'role_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER role_decision_no_delete BEFORE DELETE ON role_decision BEGIN SELECT raise(abort, 'role_decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER staff_entry_no_update BEFORE UPDATE ON staff_entry BEGIN SELECT raise(abort, 'staff_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER staff_entry_no_delete BEFORE DELETE ON staff_entry BEGIN SELECT raise(abort, 'staff_entry is append-only'); END;
