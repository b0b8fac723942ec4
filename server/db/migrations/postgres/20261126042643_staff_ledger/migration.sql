CREATE TABLE "role_decision" (
	"staff_id" uuid,
	"change_id" uuid,
	"decision" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "role_decision_pkey" PRIMARY KEY("staff_id","change_id")
);
--> statement-breakpoint
CREATE TABLE "staff_chain" (
	"staff_id" uuid PRIMARY KEY,
	"written" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_entry" (
	"staff_id" uuid,
	"seq" integer,
	"at" timestamp(3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"details" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "staff_entry_pkey" PRIMARY KEY("staff_id","seq")
);
--> statement-breakpoint
INSERT INTO "role_decision" SELECT "staff_id", "change_id", "decision", "decided_by", "decided_at" FROM "role_change" WHERE "decided_at" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "role_change" DROP COLUMN "decided_by";
--> statement-breakpoint
ALTER TABLE "role_change" DROP COLUMN "decision";
--> statement-breakpoint
ALTER TABLE "role_change" DROP COLUMN "decided_at";
--> statement-breakpoint
-- What was asked for, what was decided and what happened only ever grow.
CREATE TRIGGER role_change_append_only BEFORE UPDATE OR DELETE ON role_change FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER role_change_no_truncate BEFORE TRUNCATE ON role_change FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER role_decision_append_only BEFORE UPDATE OR DELETE ON role_decision FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER role_decision_no_truncate BEFORE TRUNCATE ON role_decision FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER staff_entry_append_only BEFORE UPDATE OR DELETE ON staff_entry FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER staff_entry_no_truncate BEFORE TRUNCATE ON staff_entry FOR EACH STATEMENT EXECUTE FUNCTION append_only();
