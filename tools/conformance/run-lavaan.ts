import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CovarianceOptions } from '@qunhai/sem';
import type { ConformanceCase } from './draft.ts';

const run = promisify(execFile);

/** A row of one of lavaan's tables. */
export interface LavaanRow {
  readonly lhs: string;
  readonly op: string;
  readonly rhs?: string;
  readonly group?: number;
  readonly est?: number | null;
  readonly 'est.std'?: number | null;
  readonly se?: number | null;
  readonly mi?: number | null;
  readonly epc?: number | null;
}

/** What lavaan found for a case. */
export interface LavaanResult {
  readonly name: string;
  readonly converged: boolean;
  readonly error?: string;
  readonly gradient?: number;
  readonly estimates?: readonly LavaanRow[];
  readonly standardized?: readonly LavaanRow[];
  readonly measures?: Readonly<Record<string, number | null>>;
  readonly rsquare?: readonly Readonly<Record<string, number | null>>[];
  readonly indices?: readonly LavaanRow[];
}

/** The version of lavaan that is installed; null without R or lavaan. */
export async function lavaanVersion(): Promise<string | null> {
  try {
    const { stdout } = await run('Rscript', [
      '-e',
      'library(jsonlite); cat(as.character(packageVersion("lavaan")))',
    ]);
    return stdout.trim();
  } catch {
    return null;
  }
}

/** Fit all cases in a few R processes at a time. */
export async function runLavaan(
  cases: readonly ConformanceCase[],
  processes: number,
): Promise<LavaanResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const script = fileURLToPath(new URL('fit-cases.R', import.meta.url));
  try {
    const parts = await Promise.all(
      Array.from({ length: processes }, async (_, w) => {
        const own = cases.filter((_, at) => at % processes === w);
        const written = own.map((each, at) => {
          const file = `case-${w}-${at}.csv`;
          writeFileSync(join(folder, file), csvOf(each));
          return { name: each.name, file, model: each.model, options: lavaanOptions(each) };
        });
        writeFileSync(join(folder, `cases-${w}.json`), JSON.stringify(written));
        await run('Rscript', [script, folder, `cases-${w}.json`, `results-${w}.json`]);
        const text = readFileSync(join(folder, `results-${w}.json`), 'utf8');
        return JSON.parse(text) as LavaanResult[];
      }),
    );
    return parts.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function csvOf({ data: { variables, values, groups } }: ConformanceCase): string {
  const width = variables.length;
  const rows = Array.from({ length: values.length / width }, (_, i) => {
    const cells = Array.from(values.subarray(i * width, (i + 1) * width), (x) =>
      Number.isNaN(x) ? 'NA' : String(x),
    );
    return [...cells, ...(groups ? [groups[i]!] : [])].join(',');
  });
  return [[...variables, ...(groups ? ['group'] : [])].join(','), ...rows].join('\n');
}

const equalNames: Readonly<Record<string, string>> = {
  'residual-covariances': 'residual.covariances',
  'latent-variances': 'lv.variances',
  'latent-covariances': 'lv.covariances',
};

/** Our options by lavaan's names. */
function lavaanOptions({ options: o, data }: ConformanceCase): Readonly<Record<string, unknown>> {
  const equal = (o.equalOverGroups ?? []).map((name) => equalNames[name] ?? name);
  return {
    ...estimatorOptions(o),
    missing: o.missing === 'full-information' ? 'ml' : 'listwise',
    ...(o.ordinal
      ? {}
      : { meanstructure: o.meanStructure === true || o.missing === 'full-information' }),
    'std.lv': o.unitVariances === true,
    orthogonal: o.orthogonal === true,
    'fixed.x': o.fixedExogenous !== false,
    likelihood: o.likelihood ?? 'default',
    ...(o.information ? { information: o.information } : {}),
    ...(data.groups ? { group: 'group' } : {}),
    ...(equal.length > 0 ? { 'group.equal': equal } : {}),
    ...(o.ordinal && o.ordinal.length > 0 ? { ordered: [...o.ordinal] } : {}),
  };
}

function estimatorOptions({ estimator = 'ML' }: CovarianceOptions) {
  return { estimator };
}
