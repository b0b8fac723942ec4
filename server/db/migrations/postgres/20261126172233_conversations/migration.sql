CREATE TABLE "conversation" (
	"contract_id" uuid,
	"request_id" uuid,
	"topic" text NOT NULL,
	"call_on" date,
	"call_from" text,
	"call_to" text,
	"call_phone" text,
	CONSTRAINT "conversation_pkey" PRIMARY KEY("contract_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "message_reading" (
	"contract_id" uuid,
	"request_id" uuid,
	"reader" text,
	"up_to" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "message_reading_pkey" PRIMARY KEY("contract_id","request_id","reader")
);
--> statement-breakpoint
CREATE TABLE "request_message" (
	"contract_id" uuid,
	"request_id" uuid,
	"position" integer,
	"member_id" uuid,
	"staff_id" uuid,
	"text" text NOT NULL,
	"document_id" uuid,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "request_message_pkey" PRIMARY KEY("contract_id","request_id","position")
);
