import { defineConfig } from 'drizzle-kit';

/** After a change of the schema: `npx drizzle-kit generate --name WHAT` in this folder writes the migration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/database/schema.ts',
  out: './src/database/migrations',
});
