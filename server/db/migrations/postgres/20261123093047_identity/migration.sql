CREATE TABLE "account_by_member" (
	"contract_id" uuid,
	"member_id" uuid,
	"account_id" uuid NOT NULL,
	CONSTRAINT "account_by_member_pkey" PRIMARY KEY("contract_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "challenge" (
	"challenge_id" uuid PRIMARY KEY,
	"purpose" text NOT NULL,
	"secret_hash" text NOT NULL,
	"account_id" uuid,
	"contract_id" uuid,
	"member_id" uuid,
	"channel" text,
	"code_hash" text,
	"code_expires_at" timestamp(3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"proven_at" timestamp(3) with time zone,
	"used_at" timestamp(3) with time zone,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_choice" (
	"contract_id" uuid,
	"choice_id" uuid,
	"member_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"granted" boolean NOT NULL,
	"text" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "contact_choice_pkey" PRIMARY KEY("contract_id","choice_id")
);
--> statement-breakpoint
CREATE TABLE "contract_by_member_number" (
	"member_number" text,
	"contract_id" uuid,
	CONSTRAINT "contract_by_member_number_pkey" PRIMARY KEY("member_number","contract_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"message_id" uuid PRIMARY KEY,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"content_sealed" text,
	"state" text NOT NULL,
	"expires_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account_session" (
	"account_id" uuid,
	"token_hash" text,
	"kind" text NOT NULL,
	"contract_id" uuid,
	"member_id" uuid,
	"roles" jsonb NOT NULL,
	"authenticated_at" timestamp(3) with time zone NOT NULL,
	"methods" jsonb NOT NULL,
	"last_seen_at" timestamp(3) with time zone NOT NULL,
	"idle_expires_at" timestamp(3) with time zone NOT NULL,
	"absolute_expires_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "account_session_pkey" PRIMARY KEY("account_id","token_hash")
);
--> statement-breakpoint
DROP TABLE "session";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "email_confirmed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "frozen_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "reset_id" uuid;--> statement-breakpoint
ALTER TABLE "account" DROP COLUMN "failures";--> statement-breakpoint
INSERT INTO "account_by_member" ("contract_id", "member_id", "account_id") SELECT "contract_id", "member_id", "account_id" FROM "account";--> statement-breakpoint
INSERT INTO "contract_by_member_number" ("member_number", "contract_id") SELECT DISTINCT "number", "contract_id" FROM "member";--> statement-breakpoint
UPDATE "account" SET "email_confirmed_at" = "created_at";
