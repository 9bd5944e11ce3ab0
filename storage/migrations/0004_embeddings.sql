CREATE TABLE "dateline"."embedding_models" (
	"model" text PRIMARY KEY NOT NULL,
	"dimensions" integer NOT NULL,
	"other" double precision NOT NULL,
	"same" double precision NOT NULL,
	"spread" double precision NOT NULL,
	"measured_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dateline"."embeddings" (
	"article_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"model" text NOT NULL,
	"meaning" "bytea" NOT NULL,
	CONSTRAINT "embeddings_article_id_number_model_pk" PRIMARY KEY("article_id","number","model")
);
--> statement-breakpoint
ALTER TABLE "dateline"."embeddings" ADD CONSTRAINT "embeddings_model_embedding_models_model_fk" FOREIGN KEY ("model") REFERENCES "dateline"."embedding_models"("model") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dateline"."embeddings" ADD CONSTRAINT "embeddings_version" FOREIGN KEY ("article_id","number") REFERENCES "dateline"."article_versions"("article_id","number") ON DELETE no action ON UPDATE no action;