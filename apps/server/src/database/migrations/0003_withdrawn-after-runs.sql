CREATE TABLE "withdrawals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"study" text NOT NULL,
	"read_from" integer NOT NULL,
	"read_until" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "read_from" integer;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_study_studies_id_fk" FOREIGN KEY ("study") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withdrawals_study_index" ON "withdrawals" USING btree ("study");