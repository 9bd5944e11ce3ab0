CREATE INDEX "decisions_other_story" ON "dateline"."decisions" USING btree (((detail ->> 'story')::bigint)) WHERE detail is not null;--> statement-breakpoint
CREATE INDEX "stories_visit" ON "dateline"."stories" USING btree (coalesce(visit ->> 'start', visit ->> 'end')) WHERE visit is not null;--> statement-breakpoint
CREATE INDEX "stories_visitors" ON "dateline"."stories" USING gin ((visit -> 'visitors'));--> statement-breakpoint
CREATE INDEX "story_events_story" ON "dateline"."story_events" USING btree ("story_id","id");--> statement-breakpoint
ALTER TABLE "dateline"."stories" DROP COLUMN "seen_at";--> statement-breakpoint
-- Searches for a frequent word are planned by how often it stands in texts.
ALTER TABLE "dateline"."article_versions" ALTER COLUMN "words" SET STATISTICS 1000;
