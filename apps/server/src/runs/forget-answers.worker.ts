import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { resultsSchema } from '@qunhai/results';
import type { ForgetTask } from './forget-task.ts';
import { storedPart, storedResults, unpackPart } from './stored-parts.ts';
import { withoutAnswers } from './without-answers.ts';

const { results: packed, answers } = workerData as ForgetTask;

/** Linux gives each thread a priority of its own: requests go before this. */
if (process.platform === 'linux') setPriority(10);

const results = withoutAnswers(resultsSchema.parse(unpackPart(packed)), answers);
const { quality, diagnosis, exclusions, assessments } = results;
parentPort!.postMessage([
  storedPart({ part: 'quality', quality })!,
  storedPart({ part: 'diagnosis', diagnosis })!,
  storedPart({ part: 'exclusions', exclusions })!,
  ...(assessments ? [storedPart({ part: 'assessments', assessments })!] : []),
  ...storedResults(results),
]);
