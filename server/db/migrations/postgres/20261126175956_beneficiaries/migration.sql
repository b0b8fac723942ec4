CREATE TABLE "beneficiary_change" (
	"contract_id" uuid,
	"request_id" uuid,
	"why" text NOT NULL,
	"event_on" date NOT NULL,
	"effective_on" date NOT NULL,
	"leaving_id" uuid,
	"first_names" text NOT NULL,
	"last_name" text NOT NULL,
	"birth_on" date NOT NULL,
	"sex" text,
	CONSTRAINT "beneficiary_change_pkey" PRIMARY KEY("contract_id","request_id")
);
