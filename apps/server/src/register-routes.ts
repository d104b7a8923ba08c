import type { FastifyInstance } from 'fastify';
import type { Context } from './context.ts';
import { accountRoutes } from './routes/accounts.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { auditRoutes } from './routes/audit.ts';
import { dataRoutes } from './routes/data.ts';
import { eventsRoutes } from './routes/events.ts';
import { firmLinksRoutes } from './routes/firm-links.ts';
import { firmsRoutes } from './routes/firms.ts';
import { memberRoutes } from './routes/members.ts';
import { openApiRoutes } from './routes/open-api.ts';
import { respondRoutes } from './routes/respond.ts';
import { runFilesRoutes } from './routes/run-files.ts';
import { runPartsRoutes } from './routes/run-parts.ts';
import { runsRoutes } from './routes/runs.ts';
import { sessionRoutes } from './routes/session.ts';
import { sharesRoutes } from './routes/shares.ts';
import { startRunRoutes } from './routes/start-run.ts';
import { studiesRoutes } from './routes/studies.ts';
import { studyArchivesRoutes } from './routes/study-archives.ts';
import { theoryRoutes } from './routes/theory.ts';
import { wavesRoutes } from './routes/waves.ts';

/** Every part of the interface, one file each. A part is a plugin that takes the context. */
export async function registerRoutes(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(openApiRoutes, { context });
  await app.register(sessionRoutes, { context });
  await app.register(accountRoutes, { context });
  await app.register(memberRoutes, { context });
  await app.register(auditRoutes, { context });
  await app.register(studiesRoutes, { context });
  await app.register(studyArchivesRoutes, { context });
  await app.register(wavesRoutes, { context });
  await app.register(firmsRoutes, { context });
  await app.register(firmLinksRoutes, { context });
  await app.register(respondRoutes, { context });
  await app.register(runsRoutes, { context });
  await app.register(startRunRoutes, { context });
  await app.register(runPartsRoutes, { context });
  await app.register(runFilesRoutes, { context });
  await app.register(eventsRoutes, { context });
  await app.register(sharesRoutes, { context });
  await app.register(theoryRoutes, { context });
  await app.register(analysisRoutes, { context });
  await app.register(dataRoutes, { context });
}
