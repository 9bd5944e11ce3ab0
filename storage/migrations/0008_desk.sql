CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "dateline"."words" (COPY = pg_catalog.simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "dateline"."words"
	ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
	WITH unaccent, simple;--> statement-breakpoint
CREATE TYPE "dateline"."role" AS ENUM('reader', 'reviewer', 'admin');--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'note';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'remove-note';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'star';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'unstar';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'tag';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'untag';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'assign';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'unassign';--> statement-breakpoint
CREATE TABLE "dateline"."accounts" (
	"name" text PRIMARY KEY NOT NULL,
	"password_hash" text,
	"role" "dateline"."role" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dateline"."api_tokens" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."api_tokens_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dateline"."looks" (
	"person" text NOT NULL,
	"story_id" bigint NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "looks_person_story_id_pk" PRIMARY KEY("person","story_id")
);
--> statement-breakpoint
CREATE TABLE "dateline"."readers" (
	"person" text PRIMARY KEY NOT NULL,
	"first_looked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."assignees" (
	"story_id" bigint PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"author" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dateline"."saved_searches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."saved_searches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."stars" (
	"person" text NOT NULL,
	"story_id" bigint NOT NULL,
	"starred_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stars_person_story_id_pk" PRIMARY KEY("person","story_id")
);
--> statement-breakpoint
CREATE TABLE "dateline"."story_tags" (
	"story_id" bigint NOT NULL,
	"tag" text NOT NULL,
	"actor" text NOT NULL,
	"tagged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_tags_story_id_tag_pk" PRIMARY KEY("story_id","tag")
);
--> statement-breakpoint
ALTER TABLE "dateline"."article_versions" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (
      setweight(to_tsvector('dateline.words', translate(coalesce(content ->> 'title', ''), '“”‘’„‟‹›«»…–—·•', '               ')), 'A')
      || setweight(to_tsvector('dateline.words', translate(coalesce(content ->> 'lead', ''), '“”‘’„‟‹›«»…–—·•', '               ')), 'B')
      || jsonb_to_tsvector('dateline.words', translate(jsonb_path_query_array(content, '$.blocks[*].text')::text, '“”‘’„‟‹›«»…–—·•', '               ')::jsonb, '["string"]')) STORED;--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD COLUMN "undone_by" text;--> statement-breakpoint
ALTER TABLE "dateline"."api_tokens" ADD CONSTRAINT "api_tokens_account_accounts_name_fk" FOREIGN KEY ("account") REFERENCES "dateline"."accounts"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."looks" ADD CONSTRAINT "looks_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."sessions" ADD CONSTRAINT "sessions_account_accounts_name_fk" FOREIGN KEY ("account") REFERENCES "dateline"."accounts"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."assignees" ADD CONSTRAINT "assignees_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."notes" ADD CONSTRAINT "notes_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."stars" ADD CONSTRAINT "stars_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."story_tags" ADD CONSTRAINT "story_tags_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "dateline"."api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "looks_story" ON "dateline"."looks" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "dateline"."sessions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "notes_story" ON "dateline"."notes" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "saved_searches_person" ON "dateline"."saved_searches" USING btree ("person");--> statement-breakpoint
CREATE INDEX "stars_story" ON "dateline"."stars" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_tags_tag" ON "dateline"."story_tags" USING btree ("tag");--> statement-breakpoint
CREATE INDEX "article_versions_words" ON "dateline"."article_versions" USING gin ("words");--> statement-breakpoint
CREATE INDEX "decisions_actor" ON "dateline"."decisions" USING btree ("actor","id");--> statement-breakpoint
INSERT INTO "dateline"."readers" SELECT 'desk', min("seen_at") FROM "dateline"."stories" HAVING min("seen_at") IS NOT NULL;--> statement-breakpoint
INSERT INTO "dateline"."looks" SELECT 'desk', "id", "seen_at", "seen_at" FROM "dateline"."stories" WHERE "seen_at" IS NOT NULL;
