CREATE TABLE "account" (
	"account_id" uuid PRIMARY KEY,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"contract_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_by_email" (
	"email" text PRIMARY KEY,
	"account_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"contract_id" uuid,
	"seq" integer,
	"at" timestamp(3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_pkey" PRIMARY KEY("contract_id","seq")
);
--> statement-breakpoint
CREATE TABLE "bank_account" (
	"contract_id" uuid,
	"bank_account_id" uuid,
	"iban_sealed" text NOT NULL,
	"iban_hash" text NOT NULL,
	"iban_masked" text NOT NULL,
	"active_from" timestamp(3) with time zone NOT NULL,
	"replaced_at" timestamp(3) with time zone,
	CONSTRAINT "bank_account_pkey" PRIMARY KEY("contract_id","bank_account_id")
);
--> statement-breakpoint
CREATE TABLE "ceiling_use" (
	"contract_id" uuid,
	"member_id" uuid,
	"counter" text,
	"period_start" date,
	"period_end" date NOT NULL,
	"limit_cents" bigint,
	"limit_count" integer,
	"used_cents" bigint NOT NULL,
	"used_count" integer NOT NULL,
	CONSTRAINT "ceiling_use_pkey" PRIMARY KEY("contract_id","member_id","counter","period_start"),
	CONSTRAINT "ceiling_use_cents" CHECK ("used_cents" between 0 and coalesce("limit_cents", "used_cents")),
	CONSTRAINT "ceiling_use_count" CHECK ("used_count" between 0 and coalesce("limit_count", "used_count"))
);
--> statement-breakpoint
CREATE TABLE "claim" (
	"contract_id" uuid,
	"claim_id" uuid,
	"member_id" uuid NOT NULL,
	"care_on" date NOT NULL,
	"provider_id" text NOT NULL,
	"provider_name" text NOT NULL,
	"specialty" text NOT NULL,
	"act_code" text NOT NULL,
	"family" text NOT NULL,
	"state" text NOT NULL,
	"billed_cents" bigint NOT NULL,
	"amo_cents" bigint NOT NULL,
	"amc_cents" bigint NOT NULL,
	"out_of_pocket_cents" bigint NOT NULL,
	"search_text" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "claim_pkey" PRIMARY KEY("contract_id","claim_id")
);
--> statement-breakpoint
CREATE TABLE "claim_line" (
	"contract_id" uuid,
	"line_id" uuid,
	"claim_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"emitter" text NOT NULL,
	"ref" text NOT NULL,
	"file_number" text NOT NULL,
	"nature" text NOT NULL,
	"reverses_line_id" uuid,
	"act_code" text NOT NULL,
	"family" text NOT NULL,
	"quantity" integer NOT NULL,
	"care_from" date NOT NULL,
	"care_to" date NOT NULL,
	"facts" jsonb NOT NULL,
	"billed_cents" bigint NOT NULL,
	"base_cents" bigint NOT NULL,
	"rate_bp" integer NOT NULL,
	"amo_cents" bigint NOT NULL,
	"amc_cents" bigint NOT NULL,
	"out_of_pocket_cents" bigint NOT NULL,
	"result" jsonb NOT NULL,
	"payee" text NOT NULL,
	"amo_paid_on" date NOT NULL,
	"amo_payment_ref" text NOT NULL,
	"payment_id" uuid,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "claim_line_pkey" PRIMARY KEY("contract_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "contract" (
	"contract_id" uuid PRIMARY KEY,
	"number" text NOT NULL,
	"formula" text NOT NULL,
	"start_on" date NOT NULL,
	"end_on" date,
	"self_employed" boolean NOT NULL,
	"monthly_premium_cents" bigint NOT NULL,
	"event_seq" integer DEFAULT 0 NOT NULL,
	"audit_seq" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contract_by_number" (
	"number" text PRIMARY KEY,
	"contract_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"contract_id" uuid,
	"period" text,
	"due_cents" bigint NOT NULL,
	"paid_cents" bigint NOT NULL,
	"paid_on" date,
	CONSTRAINT "contribution_pkey" PRIMARY KEY("contract_id","period")
);
--> statement-breakpoint
CREATE TABLE "equipment_purchase" (
	"contract_id" uuid,
	"member_id" uuid,
	"line_id" uuid,
	"equipment" text NOT NULL,
	"purchased_on" date NOT NULL,
	"next_on" date NOT NULL,
	"purchase" jsonb NOT NULL,
	"reversed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "equipment_purchase_pkey" PRIMARY KEY("contract_id","member_id","line_id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"contract_id" uuid,
	"seq" integer,
	"kind" text NOT NULL,
	"member_id" uuid,
	"subject_id" uuid NOT NULL,
	"occurred_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "event_pkey" PRIMARY KEY("contract_id","seq")
);
--> statement-breakpoint
CREATE TABLE "feed_file" (
	"file_key" text PRIMARY KEY,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"lines" integer NOT NULL,
	"amo_paid_cents" bigint NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feed_line" (
	"ref_key" text PRIMARY KEY,
	"contract_id" uuid,
	"line_id" uuid
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"contract_id" uuid,
	"key" text,
	"mutation" text NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_pkey" PRIMARY KEY("contract_id","key")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"job_id" uuid PRIMARY KEY,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"run_at" timestamp(3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp(3) with time zone,
	"last_error" text,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member" (
	"contract_id" uuid,
	"member_id" uuid,
	"number" text NOT NULL,
	"role" text NOT NULL,
	"nir_sealed" text,
	"nir_masked" text,
	"birth_on" date NOT NULL,
	"birth_rank" integer NOT NULL,
	"sex" text NOT NULL,
	"birth_name" text NOT NULL,
	"usual_name" text NOT NULL,
	"first_names" text NOT NULL,
	"email" text,
	"phone" text,
	"address" text,
	"postal_code" text,
	"city" text,
	"regime" text NOT NULL,
	"rights_from" date NOT NULL,
	"rights_to" date,
	"shares_care" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "member_pkey" PRIMARY KEY("contract_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_by_nir" (
	"nir_hash" text,
	"birth_on" date,
	"birth_rank" integer,
	"contract_id" uuid,
	"member_id" uuid NOT NULL,
	CONSTRAINT "member_by_nir_pkey" PRIMARY KEY("nir_hash","birth_on","birth_rank","contract_id")
);
--> statement-breakpoint
CREATE TABLE "partner" (
	"partner_id" uuid PRIMARY KEY,
	"name" text NOT NULL,
	"public_key" jsonb NOT NULL,
	"scopes" jsonb NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"contract_id" uuid,
	"payment_id" uuid,
	"payee" text NOT NULL,
	"provider_id" text,
	"provider_name" text,
	"file_key" text,
	"due_on" date NOT NULL,
	"amount_cents" bigint NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "payment_pkey" PRIMARY KEY("contract_id","payment_id")
);
--> statement-breakpoint
CREATE TABLE "quarantined_line" (
	"ref_key" text PRIMARY KEY,
	"emitter" text NOT NULL,
	"file_number" text NOT NULL,
	"line_number" integer NOT NULL,
	"reason" text NOT NULL,
	"line_sealed" text NOT NULL,
	"care_on" date NOT NULL,
	"replay_key" text NOT NULL,
	"quarantined_at" timestamp(3) with time zone NOT NULL,
	"released_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "schedule_run" (
	"name" text PRIMARY KEY,
	"last_slot" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"contract_id" uuid,
	"member_id" uuid,
	"roles" jsonb NOT NULL,
	"authenticated_at" timestamp(3) with time zone NOT NULL,
	"methods" jsonb NOT NULL,
	"last_seen_at" timestamp(3) with time zone NOT NULL,
	"idle_expires_at" timestamp(3) with time zone NOT NULL,
	"absolute_expires_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_alert" (
	"alert_id" uuid PRIMARY KEY,
	"kind" text NOT NULL,
	"contract_id" uuid,
	"line_id" uuid,
	"details" jsonb NOT NULL,
	"raised_at" timestamp(3) with time zone NOT NULL,
	"closed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE INDEX "claim_by_day" ON "claim" ("contract_id","care_on","claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_of_care" ON "claim" ("contract_id","member_id","care_on","provider_id");--> statement-breakpoint
CREATE INDEX "claim_line_of_claim" ON "claim_line" ("contract_id","claim_id","line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_line_ref" ON "claim_line" ("contract_id","emitter","ref");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_line_reversed" ON "claim_line" ("contract_id","reverses_line_id") WHERE "reverses_line_id" is not null;--> statement-breakpoint
CREATE INDEX "job_due" ON "job" ("state","run_at");--> statement-breakpoint
CREATE INDEX "payment_by_day" ON "payment" ("contract_id","due_on","payment_id");--> statement-breakpoint
CREATE INDEX "quarantine_open" ON "quarantined_line" ("released_at","quarantined_at");--> statement-breakpoint
CREATE INDEX "quarantine_replay" ON "quarantined_line" ("released_at","replay_key");--> statement-breakpoint
CREATE INDEX "session_of_account" ON "session" ("account_id");--> statement-breakpoint
CREATE INDEX "alert_open" ON "staff_alert" ("closed_at","raised_at");--> statement-breakpoint
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "ceiling_use" ADD CONSTRAINT "ceiling_use_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_contract_id_member_id_member_contract_id_member_id_fkey" FOREIGN KEY ("contract_id","member_id") REFERENCES "member"("contract_id","member_id");--> statement-breakpoint
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_contract_id_claim_id_claim_contract_id_claim_id_fkey" FOREIGN KEY ("contract_id","claim_id") REFERENCES "claim"("contract_id","claim_id");--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "equipment_purchase" ADD CONSTRAINT "equipment_purchase_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");