import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { renderReport } from '@qunhai/report';
import { resultsSchema } from '@qunhai/results';
import { theorySchema } from '@qunhai/theory';
import type { ReportTask } from './report-task.ts';

const { firms, language, ...given } = workerData as ReportTask;

/** Linux gives each thread a priority of its own: requests go before reports. */
if (process.platform === 'linux') setPriority(10);

const read = (content: Uint8Array): unknown => JSON.parse(gunzipSync(content).toString('utf8'));
const results = resultsSchema.parse(read(given.results));
const theory = theorySchema.parse(read(given.theory));
const html = await renderReport(results, theory, { firms, ...(language && { language }) });
parentPort!.postMessage(gzipSync(html));
