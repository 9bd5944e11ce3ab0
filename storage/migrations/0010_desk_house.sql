CREATE TABLE "dateline"."dismissal_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."dismissal_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"rule" jsonb NOT NULL,
	"story_id" bigint,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "dateline"."watches" (
	"name" text PRIMARY KEY NOT NULL,
	"definition" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" text,
	"removed_at" timestamp with time zone,
	"file_hash" text,
	"conflict" jsonb
);
--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "dateline"."source_states" ADD COLUMN "paused_by" text;--> statement-breakpoint
ALTER TABLE "dateline"."accounts" ADD COLUMN "oidc_issuer" text;--> statement-breakpoint
ALTER TABLE "dateline"."accounts" ADD COLUMN "oidc_subject" text;--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD COLUMN "rule_id" bigint;--> statement-breakpoint
ALTER TABLE "dateline"."dismissal_rules" ADD CONSTRAINT "dismissal_rules_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "dateline"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_oidc" ON "dateline"."accounts" USING btree ("oidc_issuer","oidc_subject");--> statement-breakpoint
CREATE INDEX "decisions_rule" ON "dateline"."decisions" USING btree ("rule_id") WHERE rule_id is not null;