CREATE TYPE "dateline"."bond_kind" AS ENUM('together', 'apart');--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'merge';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'split';--> statement-breakpoint
ALTER TYPE "dateline"."decision_kind" ADD VALUE 'move';--> statement-breakpoint
ALTER TYPE "dateline"."story_event_kind" ADD VALUE 'woke';--> statement-breakpoint
CREATE TABLE "dateline"."bonds" (
	"article_a" bigint NOT NULL,
	"article_b" bigint NOT NULL,
	"kind" "dateline"."bond_kind" NOT NULL,
	"decision_id" bigint NOT NULL,
	CONSTRAINT "bonds_article_a_article_b_pk" PRIMARY KEY("article_a","article_b"),
	CONSTRAINT "bonds_in_order" CHECK (article_a < article_b)
);
--> statement-breakpoint
ALTER TABLE "dateline"."decisions" ADD COLUMN "detail" jsonb;--> statement-breakpoint
ALTER TABLE "dateline"."bonds" ADD CONSTRAINT "bonds_article_a_articles_id_fk" FOREIGN KEY ("article_a") REFERENCES "dateline"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."bonds" ADD CONSTRAINT "bonds_article_b_articles_id_fk" FOREIGN KEY ("article_b") REFERENCES "dateline"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."bonds" ADD CONSTRAINT "bonds_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "dateline"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bonds_article_b" ON "dateline"."bonds" USING btree ("article_b");