ALTER TABLE "dateline"."assignments" ADD COLUMN "group_key" text;--> statement-breakpoint
ALTER TABLE "dateline"."stories" ADD COLUMN "figures" jsonb;--> statement-breakpoint
ALTER TABLE "dateline"."stories" ADD COLUMN "visit_kinds" jsonb;