CREATE TABLE "termination" (
	"contract_id" uuid,
	"request_id" uuid,
	"ground" text NOT NULL,
	"event_on" date,
	"received_on" date NOT NULL,
	"end_on" date NOT NULL,
	"way" text NOT NULL,
	"insurer" text,
	CONSTRAINT "termination_pkey" PRIMARY KEY("contract_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "bank_account" ADD COLUMN "holder_name" text;--> statement-breakpoint
ALTER TABLE "bank_account" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "bank_account" ADD COLUMN "reviews" jsonb;--> statement-breakpoint
ALTER TABLE "bank_account" ADD COLUMN "held_until" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "contract" ADD COLUMN "terminated_by" uuid;--> statement-breakpoint
ALTER TABLE "step_up" ADD COLUMN "about" text;