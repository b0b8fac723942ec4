CREATE TABLE "account_by_subject" (
	"subject" text,
	"issuer" text,
	"account_id" uuid NOT NULL,
	CONSTRAINT "account_by_subject_pkey" PRIMARY KEY("subject","issuer")
);
--> statement-breakpoint
CREATE TABLE "device" (
	"device_id" uuid PRIMARY KEY,
	"secret_hash" text NOT NULL,
	"previous_hash" text,
	"rotated_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "federation_trip" (
	"trip_id" uuid PRIMARY KEY,
	"provider" text NOT NULL,
	"intent" text NOT NULL,
	"secret_hash" text NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"verifier_sealed" text NOT NULL,
	"return_to" text NOT NULL,
	"account_id" uuid,
	"session_hash" text,
	"used_at" timestamp(3) with time zone,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_access" (
	"contract_id" uuid,
	"access_id" uuid,
	"member_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"role" text DEFAULT 'ADVISER' NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"opened_at" timestamp(3) with time zone NOT NULL,
	"closes_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone,
	"viewed_as_at" timestamp(3) with time zone,
	CONSTRAINT "file_access_pkey" PRIMARY KEY("contract_id","access_id")
);
--> statement-breakpoint
CREATE TABLE "linked_identity" (
	"account_id" uuid,
	"issuer" text,
	"subject" text NOT NULL,
	"linked_at" timestamp(3) with time zone NOT NULL,
	"last_used_at" timestamp(3) with time zone,
	CONSTRAINT "linked_identity_pkey" PRIMARY KEY("account_id","issuer")
);
--> statement-breakpoint
CREATE TABLE "member_by_identity" (
	"identity_hash" text,
	"contract_id" uuid,
	"member_id" uuid,
	CONSTRAINT "member_by_identity_pkey" PRIMARY KEY("identity_hash","contract_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"account_id" uuid,
	"passkey_id" uuid,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" integer NOT NULL,
	"transports" jsonb NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"last_used_at" timestamp(3) with time zone,
	CONSTRAINT "passkey_pkey" PRIMARY KEY("account_id","passkey_id")
);
--> statement-breakpoint
CREATE TABLE "passkey_by_credential" (
	"credential_id" text PRIMARY KEY,
	"account_id" uuid NOT NULL,
	"passkey_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"account_id" uuid,
	"code_hash" text,
	"created_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	CONSTRAINT "recovery_code_pkey" PRIMARY KEY("account_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "role_change" (
	"staff_id" uuid,
	"change_id" uuid,
	"role" text NOT NULL,
	"change" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"decided_by" uuid,
	"decision" text,
	"decided_at" timestamp(3) with time zone,
	CONSTRAINT "role_change_pkey" PRIMARY KEY("staff_id","change_id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_event" (
	"account_id" uuid,
	"event_id" uuid,
	"at" timestamp(3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"methods" jsonb NOT NULL,
	"user_agent" text NOT NULL,
	"country" text,
	"network" text,
	CONSTRAINT "sign_in_event_pkey" PRIMARY KEY("account_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"staff_id" uuid PRIMARY KEY,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_by_subject" (
	"subject" text,
	"issuer" text,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "staff_by_subject_pkey" PRIMARY KEY("subject","issuer")
);
--> statement-breakpoint
CREATE TABLE "staff_role" (
	"staff_id" uuid,
	"role" text,
	"granted_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "staff_role_pkey" PRIMARY KEY("staff_id","role")
);
--> statement-breakpoint
CREATE TABLE "step_up" (
	"account_id" uuid,
	"step_up_id" uuid,
	"purpose" text NOT NULL,
	"arguments_hash" text NOT NULL,
	"session_hash" text NOT NULL,
	"methods" jsonb NOT NULL,
	"proven_at" timestamp(3) with time zone,
	"used_at" timestamp(3) with time zone,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "step_up_pkey" PRIMARY KEY("account_id","step_up_id")
);
--> statement-breakpoint
CREATE TABLE "totp" (
	"account_id" uuid PRIMARY KEY,
	"secret_sealed" text NOT NULL,
	"confirmed_at" timestamp(3) with time zone,
	"last_step" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trusted_device" (
	"account_id" uuid,
	"device_id" uuid,
	"user_agent" text NOT NULL,
	"trusted_at" timestamp(3) with time zone NOT NULL,
	"last_used_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "trusted_device_pkey" PRIMARY KEY("account_id","device_id")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "phone_confirmed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "secrets_changed_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "challenge" ADD COLUMN "methods" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "challenge" ADD COLUMN "content_sealed" text;--> statement-breakpoint
ALTER TABLE "challenge" ADD COLUMN "ask_id" uuid;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "assurance" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "device_id" uuid;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "user_agent" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "network" text;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "id_token_sealed" text;--> statement-breakpoint
ALTER TABLE "account_session" ADD COLUMN "view_as_access_id" uuid;--> statement-breakpoint
ALTER TABLE "account" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "member_by_birth" ON "member" ("birth_on");--> statement-breakpoint
CREATE INDEX "member_by_postal_code" ON "member" ("postal_code");