CREATE TABLE "gift_card" (
	"issuer" text,
	"card_id" uuid,
	"amount_cents" bigint NOT NULL,
	"code_sealed" text NOT NULL,
	"expires_on" date NOT NULL,
	"order_id" uuid,
	"taken_at" timestamp(3) with time zone,
	"added_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "gift_card_pkey" PRIMARY KEY("issuer","card_id")
);
--> statement-breakpoint
CREATE TABLE "referral_invited_address" (
	"address_hash" text PRIMARY KEY,
	"contract_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"expires_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"membership_id" uuid PRIMARY KEY,
	"reference" text NOT NULL,
	"state" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"birth_on" date NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"postal_code" text NOT NULL,
	"household" text NOT NULL,
	"start_on" date NOT NULL,
	"locale" text NOT NULL,
	"sponsor_contract_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	"decided_at" timestamp(3) with time zone,
	"decided_by" uuid,
	"refusal" text,
	"contract_number" text
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"contract_id" uuid,
	"referral_id" uuid,
	"member_id" uuid NOT NULL,
	"state" text NOT NULL,
	"way" text NOT NULL,
	"expires_on" date,
	"friend_name" text,
	"membership_id" uuid,
	"registered_on" date,
	"joined_on" date,
	"contract_number" text,
	"friend_contract_id" uuid,
	"wait_until" date,
	"refusal" text,
	"is_owed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "referral_pkey" PRIMARY KEY("contract_id","referral_id")
);
--> statement-breakpoint
CREATE TABLE "referral_reward" (
	"contract_id" uuid,
	"reward_id" uuid,
	"member_id" uuid NOT NULL,
	"side" text NOT NULL,
	"state" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"issuer" text NOT NULL,
	"earned_on" date NOT NULL,
	"code_sealed" text,
	"expires_on" date,
	"paid_at" timestamp(3) with time zone,
	CONSTRAINT "referral_reward_pkey" PRIMARY KEY("contract_id","reward_id")
);
--> statement-breakpoint
CREATE TABLE "referral_year" (
	"contract_id" uuid,
	"member_id" uuid,
	"year" integer,
	"rewarded" integer NOT NULL,
	CONSTRAINT "referral_year_pkey" PRIMARY KEY("contract_id","member_id","year")
);
--> statement-breakpoint
CREATE TABLE "sponsor_by_code" (
	"code" text PRIMARY KEY,
	"contract_id" uuid NOT NULL,
	"member_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sponsor_code" (
	"contract_id" uuid,
	"member_id" uuid,
	"code" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "sponsor_code_pkey" PRIMARY KEY("contract_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "referral_uninvited_address" (
	"address_hash" text PRIMARY KEY,
	"refused_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage_name" (
	"contract_id" uuid,
	"request_id" uuid,
	"name" text NOT NULL,
	"name_before" text NOT NULL,
	CONSTRAINT "usage_name_pkey" PRIMARY KEY("contract_id","request_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "gift_card_of_order" ON "gift_card" ("issuer","order_id");--> statement-breakpoint
CREATE INDEX "membership_by_due" ON "membership" ("state","due_on","membership_id");--> statement-breakpoint
CREATE INDEX "referral_by_sponsor" ON "referral" ("contract_id","member_id","created_at","referral_id");--> statement-breakpoint
CREATE INDEX "referral_by_state" ON "referral" ("state","referral_id");