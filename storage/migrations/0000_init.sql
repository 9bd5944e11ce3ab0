CREATE SCHEMA "dateline";
--> statement-breakpoint
CREATE TYPE "dateline"."attention" AS ENUM('none', 'followed', 'dismissed');--> statement-breakpoint
CREATE TYPE "dateline"."decision_kind" AS ENUM('follow', 'unfollow', 'dismiss', 'restore', 'seen');--> statement-breakpoint
CREATE TYPE "dateline"."mail_state" AS ENUM('queued', 'sending', 'sent', 'uncertain', 'failed');--> statement-breakpoint
CREATE TYPE "dateline"."page_state" AS ENUM('waiting', 'fetched', 'done', 'failed', 'rejected');--> statement-breakpoint
CREATE TYPE "dateline"."story_event_kind" AS ENUM('began', 'grew');--> statement-breakpoint
CREATE TABLE "dateline"."archive_days" (
	"day" date PRIMARY KEY NOT NULL,
	"wanted" bigint NOT NULL,
	"written" bigint DEFAULT 0 NOT NULL,
	"written_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dateline"."article_versions" (
	"article_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"fetch_id" bigint,
	"content_hash" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "article_versions_article_id_number_pk" PRIMARY KEY("article_id","number")
);
--> statement-breakpoint
CREATE TABLE "dateline"."articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"page_id" bigint NOT NULL,
	"source" text NOT NULL,
	"url" text NOT NULL,
	"title" text NOT NULL,
	"language" text,
	"published_at" timestamp with time zone NOT NULL,
	"published_offset" integer NOT NULL,
	"published_guess" boolean NOT NULL,
	"version" integer NOT NULL,
	"clustered_version" integer DEFAULT 0 NOT NULL,
	"copy_of" bigint,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."assignments" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"story_id" bigint NOT NULL,
	"reasons" jsonb NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."cluster_revision" (
	"id" integer PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"kind" "dateline"."decision_kind" NOT NULL,
	"actor" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."fetches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."fetches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"page_id" bigint NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"url" text NOT NULL,
	"status" integer NOT NULL,
	"body_hash" text NOT NULL,
	"warc_record" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."host_paces" (
	"host" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."listing_states" (
	"url" text PRIMARY KEY NOT NULL,
	"etag" text,
	"last_modified" text,
	"checked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"watch" text NOT NULL,
	"story_id" bigint NOT NULL,
	"recipient" text NOT NULL,
	"kind" "dateline"."story_event_kind" NOT NULL,
	"message_id" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"state" "dateline"."mail_state" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"handed_over_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"response" text
);
--> statement-breakpoint
CREATE TABLE "dateline"."outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"queue" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"dispatched_at" timestamp with time zone,
	"dispatches" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."pages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."pages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"url" text NOT NULL,
	"source" text NOT NULL,
	"state" "dateline"."page_state" DEFAULT 'waiting' NOT NULL,
	"hint" jsonb,
	"discovered_at" timestamp with time zone NOT NULL,
	"slot" timestamp with time zone,
	"fetched_at" timestamp with time zone,
	"etag" text,
	"last_modified" text,
	"round" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"problem" jsonb
);
--> statement-breakpoint
CREATE TABLE "dateline"."source_states" (
	"source" text PRIMARY KEY NOT NULL,
	"last_slot" timestamp with time zone,
	"last_run_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"links_found" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "dateline"."stories" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."stories_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"day" date NOT NULL,
	"visit" jsonb,
	"first_published_at" timestamp with time zone NOT NULL,
	"last_published_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"attention" "dateline"."attention" DEFAULT 'none' NOT NULL,
	"seen_at" timestamp with time zone,
	"merged_into" bigint
);
--> statement-breakpoint
CREATE TABLE "dateline"."story_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."story_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" bigint NOT NULL,
	"kind" "dateline"."story_event_kind" NOT NULL,
	"happened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dateline"."article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "dateline"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."article_versions" ADD CONSTRAINT "article_versions_fetch_id_fetches_id_fk" FOREIGN KEY ("fetch_id") REFERENCES "dateline"."fetches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."articles" ADD CONSTRAINT "articles_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "dateline"."pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."assignments" ADD CONSTRAINT "assignments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "dateline"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."assignments" ADD CONSTRAINT "assignments_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD CONSTRAINT "decisions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."fetches" ADD CONSTRAINT "fetches_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "dateline"."pages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD CONSTRAINT "mails_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."story_events" ADD CONSTRAINT "story_events_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "articles_page" ON "dateline"."articles" USING btree ("page_id");--> statement-breakpoint
CREATE INDEX "articles_published" ON "dateline"."articles" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "articles_to_cluster" ON "dateline"."articles" USING btree ("id") WHERE clustered_version < version;--> statement-breakpoint
CREATE INDEX "assignments_story" ON "dateline"."assignments" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "decisions_story" ON "dateline"."decisions" USING btree ("story_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "fetches_page_body" ON "dateline"."fetches" USING btree ("page_id","body_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_once" ON "dateline"."mails" USING btree ("watch","story_id","recipient","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_message_id" ON "dateline"."mails" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_queue_key" ON "dateline"."outbox" USING btree ("queue","key");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "dateline"."outbox" USING btree ("id") WHERE dispatched_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pages_url" ON "dateline"."pages" USING btree ("url");--> statement-breakpoint
CREATE INDEX "pages_source" ON "dateline"."pages" USING btree ("source","discovered_at");--> statement-breakpoint
CREATE INDEX "stories_day" ON "dateline"."stories" USING btree ("day");--> statement-breakpoint
CREATE INDEX "stories_changed" ON "dateline"."stories" USING btree ("changed_at");