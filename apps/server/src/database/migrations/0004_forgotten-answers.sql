ALTER TABLE "runs" ALTER COLUMN "snapshot" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "shares" ALTER COLUMN "report" DROP NOT NULL;--> statement-breakpoint
UPDATE "runs" SET "snapshot" = NULL WHERE "state" NOT IN ('queued', 'running') AND EXISTS (
	SELECT FROM "withdrawals" WHERE "withdrawals"."study" = "runs"."study"
	AND "runs"."input_revision" >= "withdrawals"."read_from" AND "runs"."input_revision" < "withdrawals"."read_until"
);--> statement-breakpoint
UPDATE "shares" SET "report" = NULL WHERE "firms" AND "run" IN (SELECT "id" FROM "runs" WHERE "snapshot" IS NULL);
