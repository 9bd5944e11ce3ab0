ALTER TABLE "dateline"."host_paces" ADD COLUMN "rested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."outbox" ADD COLUMN "put_off_at" timestamp with time zone;