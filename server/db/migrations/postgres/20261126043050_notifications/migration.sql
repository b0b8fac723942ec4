CREATE TABLE "notification" (
	"contract_id" uuid,
	"notification_id" uuid,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"read_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "notification_pkey" PRIMARY KEY("contract_id","notification_id")
);
--> statement-breakpoint
CREATE TABLE "push_endpoint" (
	"endpoint_hash" text PRIMARY KEY,
	"contract_id" uuid NOT NULL,
	"member_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"contract_id" uuid,
	"member_id" uuid,
	"endpoint_hash" text,
	"content_sealed" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "push_subscription_pkey" PRIMARY KEY("contract_id","member_id","endpoint_hash")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "contact_choice" ADD COLUMN "channel" text DEFAULT 'MAIL' NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_choice" ADD COLUMN "cause" text DEFAULT 'PERSON' NOT NULL;--> statement-breakpoint
CREATE INDEX "notification_by_member" ON "notification" ("contract_id","member_id","created_at","notification_id");
--> statement-breakpoint
-- What was asked at activation, in the ledger's own terms: by which channel something comes.
UPDATE contact_choice SET topic = 'STATEMENTS', channel = 'PAPER', granted = NOT granted WHERE topic = 'STATEMENTS_ONLINE';
--> statement-breakpoint
UPDATE contact_choice SET topic = 'NEWS' WHERE topic = 'NEWS_BY_MAIL';
--> statement-breakpoint
-- The ledger of choices only grows: what proves a consent is never changed. A migration that rebuilds the table makes these again.
CREATE TRIGGER contact_choice_append_only BEFORE UPDATE OR DELETE ON contact_choice FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER contact_choice_no_truncate BEFORE TRUNCATE ON contact_choice FOR EACH STATEMENT EXECUTE FUNCTION append_only();
