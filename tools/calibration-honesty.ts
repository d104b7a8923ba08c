/**
 * Are the posteriors of a calibration honest? Simulation-based calibration on the engine itself (Talts et al. 2018). Writes its table into
 * docs/validation.md: `node tools/calibration-honesty.ts [--trials 300]`. Fails when ranks are not uniform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type HonestyRow, honestyTrial } from '@qunhai/simulation';
import { dishonest, honestyOf, honestyTable } from './calibration-report.ts';
import { withSection } from './with-section.ts';

/** Trials before this one were free for choosing the method. */
const firstTrial = 4001;
/** Size of all tests together. */
const size = 0.05;

const { values } = parseArgs({ options: { trials: { type: 'string', default: '300' } } });
const count = Number(values.trials);
if (!Number.isInteger(count) || count < 50)
  throw new Error('--trials must be a whole number of at least 50.');

const page = new URL('../docs/validation.md', import.meta.url);
withSection(readFileSync(page, 'utf8'), 'calibration', ''); // refuse now, not after the runs

const trials: (readonly HonestyRow[])[] = [];
for (let trial = 0; trial < count; trial++) {
  trials.push(await honestyTrial(firstTrial + trial));
  if (trials.length % 25 === 0) process.stderr.write(`${trials.length} of ${count} trials\n`);
}

const rates = honestyOf(trials);
const wrong = dishonest(rates, size);
const verdict =
  wrong.length === 0
    ? `Ranks are uniform for all rates (each p above ${size}/${rates.length}).`
    : `**Ranks are not uniform for ${wrong.join(', ')}.**`;
const intro = `Trials ${firstTrial}–${firstTrial + count - 1}.`;
const text = [intro, verdict, honestyTable(rates)].join('\n\n');
writeFileSync(page, withSection(readFileSync(page, 'utf8'), 'calibration', text));
process.stdout.write(`${verdict}\n`);
if (wrong.length > 0) process.exitCode = 1;
