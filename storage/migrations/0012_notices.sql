CREATE TYPE "dateline"."webhook_state" AS ENUM('queued', 'delivered', 'failed');--> statement-breakpoint
ALTER TYPE "dateline"."story_event_kind" ADD VALUE 'changed';--> statement-breakpoint
ALTER TYPE "dateline"."story_event_kind" ADD VALUE 'phase';--> statement-breakpoint
CREATE TABLE "dateline"."bounce_mailboxes" (
	"mailbox" text PRIMARY KEY NOT NULL,
	"uid_validity" text NOT NULL,
	"last_uid" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."deliveries" (
	"notice_id" bigint NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"watch" text NOT NULL,
	"mail_id" bigint,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "deliveries_notice_id_recipient_channel_pk" PRIMARY KEY("notice_id","recipient","channel")
);
--> statement-breakpoint
CREATE TABLE "dateline"."digest_marks" (
	"watch" text NOT NULL,
	"recipient" text NOT NULL,
	"covered_to" timestamp with time zone NOT NULL,
	CONSTRAINT "digest_marks_watch_recipient_pk" PRIMARY KEY("watch","recipient")
);
--> statement-breakpoint
CREATE TABLE "dateline"."mail_stops" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."mail_stops_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"address" text NOT NULL,
	"watch" text,
	"cause" text NOT NULL,
	"detail" text,
	"mail_id" bigint,
	"since" timestamp with time zone NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" text
);
--> statement-breakpoint
CREATE TABLE "dateline"."notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"watch" text NOT NULL,
	"story_id" bigint,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"detail" jsonb NOT NULL,
	"noticed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."own_secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."watch_stories" (
	"watch" text NOT NULL,
	"story_id" bigint NOT NULL,
	"told" jsonb NOT NULL,
	"caught_at" timestamp with time zone NOT NULL,
	CONSTRAINT "watch_stories_watch_story_id_pk" PRIMARY KEY("watch","story_id")
);
--> statement-breakpoint
CREATE TABLE "dateline"."webhook_calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."webhook_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice_id" bigint NOT NULL,
	"watch" text NOT NULL,
	"url" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" "dateline"."webhook_state" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"response" text
);
--> statement-breakpoint
DROP INDEX "dateline"."mails_once";--> statement-breakpoint
ALTER TABLE "dateline"."stories" ADD COLUMN "phase" text;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "references" text[];--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "newest_article" bigint;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "covers_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "covers_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "bounce" text;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "settled_by" text;--> statement-breakpoint
ALTER TABLE "dateline"."mails" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."deliveries" ADD CONSTRAINT "deliveries_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "dateline"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."deliveries" ADD CONSTRAINT "deliveries_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "dateline"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."mail_stops" ADD CONSTRAINT "mail_stops_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "dateline"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."notices" ADD CONSTRAINT "notices_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."watch_stories" ADD CONSTRAINT "watch_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."webhook_calls" ADD CONSTRAINT "webhook_calls_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "dateline"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_waiting" ON "dateline"."deliveries" USING btree ("watch","recipient","channel") WHERE mail_id is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "deliveries_mail" ON "dateline"."deliveries" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "mail_stops_in_force" ON "dateline"."mail_stops" USING btree ("address") WHERE lifted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "dateline"."notices" USING btree ("watch","key");--> statement-breakpoint
CREATE INDEX "notices_watch" ON "dateline"."notices" USING btree ("watch","id");--> statement-breakpoint
CREATE INDEX "notices_story" ON "dateline"."notices" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "watch_stories_story" ON "dateline"."watch_stories" USING btree ("story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_calls_once" ON "dateline"."webhook_calls" USING btree ("notice_id","url");--> statement-breakpoint
CREATE INDEX "webhook_calls_watch" ON "dateline"."webhook_calls" USING btree ("watch","id");--> statement-breakpoint
CREATE INDEX "mails_thread" ON "dateline"."mails" USING btree ("recipient","story_id");--> statement-breakpoint
CREATE INDEX "mails_pace" ON "dateline"."mails" USING btree ("watch","recipient","created_at");--> statement-breakpoint
-- Recipients are known in small letters, so that their threads go on.
UPDATE "dateline"."mails" SET "recipient" = lower("recipient") WHERE "recipient" <> lower("recipient");--> statement-breakpoint
-- What earlier releases told is not told again.
INSERT INTO "dateline"."watch_stories" ("watch", "story_id", "told", "caught_at") SELECT "watch", "story_id", '{}'::jsonb, min("created_at") FROM "dateline"."mails" WHERE "story_id" IS NOT NULL AND "kind" = 'began' GROUP BY "watch", "story_id";
