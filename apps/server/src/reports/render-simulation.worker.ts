import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { renderSimulation } from '@qunhai/report';
import { simulationSchema } from '@qunhai/results';
import type { SimulationReportTask } from './report-task.ts';

const { results, language } = workerData as SimulationReportTask;

/** Linux gives each thread a priority of its own: requests go before reports. */
if (process.platform === 'linux') setPriority(10);

const simulation = simulationSchema.parse(JSON.parse(gunzipSync(results).toString('utf8')));
const html = await renderSimulation(simulation, language === null ? {} : { language });
parentPort!.postMessage(gzipSync(html));
