CREATE TABLE "dateline"."page_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"page_id" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dateline"."mails" ALTER COLUMN "story_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ALTER COLUMN "kind" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "dateline"."listing_states" ADD COLUMN "body_hash" text;--> statement-breakpoint
ALTER TABLE "dateline"."listing_states" ADD COLUMN "fresh_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."pages" ADD COLUMN "attempts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "next_check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "next_check_reason" jsonb;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "health" text DEFAULT 'fine' NOT NULL;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "health_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "health_cause" jsonb;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "health_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "health_mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "last_good" jsonb;--> statement-breakpoint
ALTER TABLE "dateline"."host_paces" ADD COLUMN "turn" text;--> statement-breakpoint
ALTER TABLE "dateline"."page_keys" ADD CONSTRAINT "page_keys_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "dateline"."pages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "page_keys_page" ON "dateline"."page_keys" USING btree ("page_id");