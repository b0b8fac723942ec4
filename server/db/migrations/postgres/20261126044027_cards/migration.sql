CREATE TABLE "card" (
	"contract_id" uuid,
	"card_id" uuid,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"ended" text,
	"ended_at" timestamp(3) with time zone,
	"replaced_by" uuid,
	"content" jsonb NOT NULL,
	"payload" text NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "card_pkey" PRIMARY KEY("contract_id","card_id")
);
--> statement-breakpoint
CREATE TABLE "card_share" (
	"contract_id" uuid,
	"share_id" uuid,
	"member_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone,
	"openings" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp(3) with time zone,
	CONSTRAINT "card_share_pkey" PRIMARY KEY("contract_id","share_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "card_by_version" ON "card" ("contract_id","year","version");--> statement-breakpoint
CREATE UNIQUE INDEX "card_share_by_secret" ON "card_share" ("contract_id","secret_hash");--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "card_share" ADD CONSTRAINT "card_share_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");