CREATE TABLE "saved_scenarios" (
	"study" text PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"scenarios" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "simulation_chunks" (
	"simulation" text NOT NULL,
	"digest" text NOT NULL,
	"models" text NOT NULL,
	"tasks" "bytea" NOT NULL,
	"content" "bytea",
	CONSTRAINT "simulation_chunks_simulation_digest_pk" PRIMARY KEY("simulation","digest")
);
--> statement-breakpoint
CREATE TABLE "simulation_files" (
	"simulation" text NOT NULL,
	"file" text NOT NULL,
	"piece" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "simulation_files_simulation_file_piece_pk" PRIMARY KEY("simulation","file","piece")
);
--> statement-breakpoint
CREATE TABLE "simulation_models" (
	"simulation" text NOT NULL,
	"digest" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "simulation_models_simulation_digest_pk" PRIMARY KEY("simulation","digest")
);
--> statement-breakpoint
CREATE TABLE "simulations" (
	"id" text PRIMARY KEY NOT NULL,
	"study" text NOT NULL,
	"number" integer NOT NULL,
	"run" text,
	"experiment" jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"progress" jsonb,
	"reason" jsonb,
	"attempt" integer DEFAULT 0 NOT NULL,
	"started_by" text NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "simulations_study_number_unique" UNIQUE("study","number")
);
--> statement-breakpoint
ALTER TABLE "saved_scenarios" ADD CONSTRAINT "saved_scenarios_study_studies_id_fk" FOREIGN KEY ("study") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulation_chunks" ADD CONSTRAINT "simulation_chunks_simulation_simulations_id_fk" FOREIGN KEY ("simulation") REFERENCES "public"."simulations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulation_files" ADD CONSTRAINT "simulation_files_simulation_simulations_id_fk" FOREIGN KEY ("simulation") REFERENCES "public"."simulations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulation_models" ADD CONSTRAINT "simulation_models_simulation_simulations_id_fk" FOREIGN KEY ("simulation") REFERENCES "public"."simulations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulations" ADD CONSTRAINT "simulations_study_studies_id_fk" FOREIGN KEY ("study") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulations" ADD CONSTRAINT "simulations_run_runs_id_fk" FOREIGN KEY ("run") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "simulations_state_index" ON "simulations" USING btree ("state");--> statement-breakpoint
CREATE INDEX "simulations_run_index" ON "simulations" USING btree ("run");