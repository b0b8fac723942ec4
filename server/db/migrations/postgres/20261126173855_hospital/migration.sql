CREATE TABLE "facility" (
	"finess" text PRIMARY KEY,
	"name" text NOT NULL,
	"postal_code" text NOT NULL,
	"city" text NOT NULL,
	"email" text,
	"search_text" text NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hospital_coverage" (
	"contract_id" uuid,
	"request_id" uuid,
	"finess" text NOT NULL,
	"facility_name" text NOT NULL,
	"facility_city" text NOT NULL,
	"facility_email" text,
	"nature" text NOT NULL,
	"admission_on" date NOT NULL,
	"discharge_on" date NOT NULL,
	"private_room" boolean NOT NULL,
	"reviews" jsonb NOT NULL,
	"lines" jsonb,
	"valid_from" date,
	"valid_to" date,
	"edition" integer NOT NULL,
	"sent_at" timestamp(3) with time zone,
	"acknowledged_at" timestamp(3) with time zone,
	CONSTRAINT "hospital_coverage_pkey" PRIMARY KEY("contract_id","request_id")
);
--> statement-breakpoint
CREATE INDEX "facility_by_search" ON "facility" ("search_text");