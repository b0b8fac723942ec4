CREATE TABLE "amo_link" (
	"contract_id" uuid,
	"member_id" uuid,
	"state" text NOT NULL,
	"since" date NOT NULL,
	"refusal" text,
	"other_amc" text,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "amo_link_pkey" PRIMARY KEY("contract_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "amo_link_order" (
	"contract_id" uuid,
	"member_id" uuid,
	"seq" integer,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"effective_on" date NOT NULL,
	"ordered_on" date NOT NULL,
	CONSTRAINT "amo_link_order_pkey" PRIMARY KEY("contract_id","member_id","seq")
);
--> statement-breakpoint
CREATE TABLE "account_email_change" (
	"account_id" uuid,
	"change_id" uuid,
	"email_before" text NOT NULL,
	"on_file_before" text,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"undone_at" timestamp(3) with time zone,
	CONSTRAINT "account_email_change_pkey" PRIMARY KEY("account_id","change_id")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "email_change_id" uuid;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "replaced" jsonb;--> statement-breakpoint
CREATE INDEX "amo_link_order_of_day" ON "amo_link_order" ("ordered_on","order_id");