import { gunzipSync, gzipSync } from 'node:zlib';
import { renderReport } from '@qunhai/report';
import type { Results } from '@qunhai/results';
import { type RunPart, type StudyRun, serializeResults } from '@qunhai/study';
import { firmList } from './firm-list.ts';
import type { StoredPart } from './run-messages.ts';

/**
 * A part as it is kept, as gzipped JSON. Single firms are kept apart from the diagnosis, and the results as a whole
 * come with the files at the end.
 */
export function storedPart(told: RunPart): StoredPart | null {
  switch (told.part) {
    case 'theory':
      return pack('theory', told.theory);
    case 'run':
      return pack('run', told.run);
    case 'quality':
      return pack('quality', told.quality);
    case 'estimates':
    case 'sem':
      return pack(told.part, told.sem);
    case 'hypotheses':
      return pack('hypotheses', told.hypotheses);
    case 'diagnosis': {
      const { firms: _, ...rest } = told.diagnosis;
      return pack('diagnosis', rest);
    }
    case 'assessments':
      return pack('assessments', told.assessments);
    case 'exclusions':
      return pack('exclusions', told.exclusions);
    case 'results':
      return null;
  }
}

/** The whole files a run ends with: its results, and the report. */
export async function storedFiles({ results, theory }: StudyRun): Promise<StoredPart[]> {
  const report = gzipSync(await renderReport(results, theory));
  return [...storedResults(results), { part: 'report', content: report }];
}

/** results.json byte for byte as `qunhai run` writes it, and its firms. */
export function storedResults(results: Results): StoredPart[] {
  const { diagnosis } = results;
  return [
    { part: 'results', content: gzipSync(serializeResults(results)) },
    pack('firms', diagnosis.firms),
    pack('firm-list', firmList(diagnosis)),
  ];
}

/** The value of a part that is kept as gzipped JSON. */
export function unpackPart(content: Uint8Array): unknown {
  return JSON.parse(gunzipSync(content).toString('utf8'));
}

function pack(part: StoredPart['part'], value: unknown): StoredPart {
  return { part, content: gzipSync(JSON.stringify(value)) };
}
