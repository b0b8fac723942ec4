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
CREATE TABLE "document" (
	"contract_id" uuid,
	"document_id" uuid,
	"member_id" uuid,
	"sent_by_id" uuid,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"search_text" text NOT NULL,
	"issued_on" date NOT NULL,
	"request_id" uuid,
	"replaced_by_id" uuid,
	"source_sealed" text,
	"template" text,
	"kept_until" date NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "document_pkey" PRIMARY KEY("contract_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "document_file" (
	"contract_id" uuid,
	"document_id" uuid,
	"position" integer,
	"file_id" uuid NOT NULL,
	CONSTRAINT "document_file_pkey" PRIMARY KEY("contract_id","document_id","position")
);
--> statement-breakpoint
CREATE TABLE "document_reading" (
	"contract_id" uuid,
	"document_id" uuid,
	"member_id" uuid,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "document_reading_pkey" PRIMARY KEY("contract_id","document_id","member_id")
);
--> statement-breakpoint
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
CREATE TABLE "request" (
	"contract_id" uuid,
	"request_id" uuid,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"member_id" uuid NOT NULL,
	"sent_by_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"family" text,
	"care_on" date,
	"amount_cents" bigint,
	"professional" text,
	"missing" jsonb NOT NULL,
	"asked_at" timestamp(3) with time zone,
	"due_on" date,
	"sent_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "request_pkey" PRIMARY KEY("contract_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "request_step" (
	"contract_id" uuid,
	"request_id" uuid,
	"position" integer,
	"kind" text NOT NULL,
	"details" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "request_step_pkey" PRIMARY KEY("contract_id","request_id","position")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"contract_id" uuid,
	"file_id" uuid,
	"member_id" uuid,
	"sent_by_id" uuid,
	"state" text NOT NULL,
	"byte_count" integer NOT NULL,
	"media_type" text,
	"page_count" integer,
	"sha256" text,
	"refusal" text,
	"key_sealed" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"received_at" timestamp(3) with time zone,
	"examined_at" timestamp(3) with time zone,
	CONSTRAINT "stored_file_pkey" PRIMARY KEY("contract_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "contact_choice" ADD COLUMN "channel" text DEFAULT 'MAIL' NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_choice" ADD COLUMN "cause" text DEFAULT 'PERSON' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "card_by_version" ON "card" ("contract_id","year","version");--> statement-breakpoint
CREATE UNIQUE INDEX "card_share_by_secret" ON "card_share" ("contract_id","secret_hash");--> statement-breakpoint
CREATE INDEX "document_by_day" ON "document" ("contract_id","issued_on","document_id");--> statement-breakpoint
CREATE INDEX "document_by_end" ON "document" ("kept_until");--> statement-breakpoint
CREATE UNIQUE INDEX "document_file_once" ON "document_file" ("contract_id","file_id");--> statement-breakpoint
CREATE INDEX "notification_by_member" ON "notification" ("contract_id","member_id","created_at","notification_id");--> statement-breakpoint
CREATE INDEX "request_by_day" ON "request" ("contract_id","sent_at","request_id");--> statement-breakpoint
CREATE INDEX "stored_file_by_sender" ON "stored_file" ("contract_id","sent_by_id","created_at");--> statement-breakpoint
CREATE INDEX "stored_file_waiting" ON "stored_file" ("received_at") WHERE "state" = 'RECEIVED';--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");--> statement-breakpoint
ALTER TABLE "card_share" ADD CONSTRAINT "card_share_contract_id_contract_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("contract_id");
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
