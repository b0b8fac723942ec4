CREATE TABLE "quote_answer" (
	"contract_id" uuid,
	"request_id" uuid,
	"billed_cents" bigint NOT NULL,
	"amo_cents" bigint NOT NULL,
	"amc_cents" bigint NOT NULL,
	"out_of_pocket_cents" bigint NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "quote_answer_pkey" PRIMARY KEY("contract_id","request_id")
);
