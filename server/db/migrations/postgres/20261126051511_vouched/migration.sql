CREATE TABLE "waiting_identity" (
	"subject" text,
	"issuer" text,
	"challenge_id" uuid NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "waiting_identity_pkey" PRIMARY KEY("subject","issuer")
);
--> statement-breakpoint
ALTER TABLE "federation_trip" ADD COLUMN "step_up_id" uuid;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "vouched_at" timestamp(3) with time zone;