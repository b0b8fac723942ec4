ALTER TABLE "request" ADD COLUMN "assigned_to" uuid;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "proposal" jsonb;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "decided_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "answer_document_id" uuid;--> statement-breakpoint
ALTER TABLE "request_step" ADD COLUMN "words" text;--> statement-breakpoint
ALTER TABLE "request" ALTER COLUMN "document_id" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "request_by_due" ON "request" ("state","due_on","request_id");