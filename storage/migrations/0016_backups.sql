CREATE TABLE "dateline"."backups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dateline"."backups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"taken_at" timestamp with time zone NOT NULL,
	"host" text NOT NULL,
	"folder" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "backups_taken_at" ON "dateline"."backups" USING btree ("taken_at");