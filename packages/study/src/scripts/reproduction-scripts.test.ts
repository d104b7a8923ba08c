import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { QunhaiError } from '@qunhai/kernel';
import {
  estimatePls,
  fitCovariance,
  parameterEstimates,
  prepareData,
  standardizedEstimates,
} from '@qunhai/sem';
import { parseModelText, writeModelText } from '@qunhai/syntax';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStudy } from '../run-study.ts';
import { modelItems } from './answers-csv.ts';
import { covarianceStatements } from './covariance-statements.ts';
import { reproductionScripts, type ScriptFile } from './reproduction-scripts.ts';
import { readScriptedRun, type ScriptedRun } from './scripted-run.ts';

const run = promisify(execFile);
const at = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const example = at('examples/clustered-firms-simulated');

function hasLavaan(): boolean {
  try {
    execFileSync('Rscript', ['-e', 'library(lavaan)'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let root: string;
let folder: string;
let scripted: ScriptedRun;
let scripts: ReadonlyMap<string, string>;
const byName = (files: readonly ScriptFile[]) => new Map(files.map((f) => [f.name, f.text]));
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qunhai-'));
  folder = join(root, 'scripts');
  mkdirSync(folder);
  symlinkSync(at('node_modules'), join(root, 'node_modules'));
  const { results } = await runStudy(example, { resamples: 0, assessments: [] });
  scripted = await readScriptedRun(example, results);
  scripts = byName(reproductionScripts(scripted));
  for (const [name, text] of scripts) writeFileSync(join(folder, name), text);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

describe('scripts that reproduce a run', { timeout: 120_000 }, () => {
  it('the TypeScript script finds every path of the run, and results.json byte for byte', async () => {
    const { stdout } = await run(process.execPath, ['reproduce.ts', example], { cwd: folder });
    expect(stdout.match(/│ true +│/g)).toHaveLength(scripted.results.sem.paths.length);
    expect(stdout).toMatch(/results\.json: ([0-9a-f]{64}) = \1/);
  });

  it('the TypeScript script fails when a path differs', async () => {
    const first = String(scripted.results.sem.paths[0]!.estimate);
    const wrong = scripts.get('reproduce.ts')!.replace(first, '0.123');
    writeFileSync(join(folder, 'wrong.ts'), wrong);
    const ended = run(process.execPath, ['wrong.ts'], { cwd: folder });
    await expect(ended).rejects.toMatchObject({ code: 1 });
  });

  it('the shell script is one, and asks for a study', async () => {
    const path = join(folder, 'reproduce.sh');
    await run('sh', ['-n', path]);
    await expect(run('sh', [path])).rejects.toMatchObject({ stderr: /STUDY/ });
  });

  it.skipIf(!hasLavaan())(
    'lavaan.R gives what fitCovariance does (needs R with lavaan)',
    async () => {
      await run('Rscript', ['lavaan.R'], { cwd: folder });
      const csv = readFileSync(join(folder, 'lavaan-estimates.csv'), 'utf8');
      const [head, ...lines] = csv.trimEnd().replaceAll('"', '').split('\n');
      const columns = head!.split(',');
      const table = lines.map((line) => line.split(','));
      const column = (row: string[], name: string) => row[columns.indexOf(name)]!;
      const lavaan = (name: string) =>
        new Map(
          table.map((row) => [
            `${column(row, 'lhs')} ${column(row, 'op')} ${column(row, 'rhs')}`,
            Number(column(row, name)),
          ]),
        );
      const fit = fitCovariance(covarianceStatements(scripted.model), treatedAnswers(scripted));
      expect(fit.status).toBe('converged');
      const ours = { est: parameterEstimates(fit), 'std.all': standardizedEstimates(fit) };
      for (const [name, estimates] of Object.entries(ours)) {
        const theirs = lavaan(name);
        const compared = estimates.filter(({ operator }) => operator === '=~' || operator === '~');
        expect(compared.length).toBeGreaterThan(40);
        for (const { left, operator, right, estimate } of compared) {
          const key = `${left} ${operator} ${right}`;
          expect(Math.abs(theirs.get(key)! - estimate), `${name} ${key}`).toBeLessThan(1e-4);
        }
      }
    },
  );
});

/** Answers with means for those that are missing, as the run has them. */
function treatedAnswers({ model, matrix }: ScriptedRun) {
  const variables = modelItems({ model });
  const { rows } = prepareData(matrix, variables);
  const columns = variables.map((item) => {
    const all = Array.from(
      rows,
      (row) => matrix.values[row * matrix.p + matrix.variables.indexOf(item)]!,
    );
    const observed = all.filter((x) => !Number.isNaN(x));
    const mean = observed.reduce((sum, x) => sum + x, 0) / observed.length;
    return all.map((x) => (Number.isNaN(x) ? mean : x));
  });
  const values = Float64Array.from(
    [...rows.keys()].flatMap((i) => columns.map((column) => column[i]!)),
  );
  return { variables, values };
}

describe('the text of scripts', () => {
  it('remarks are Chinese and English, and seminr.R says that nobody ran it', () => {
    for (const [name, text] of scripts) {
      if (name.endsWith('.csv')) continue;
      expect(text, name).toMatch(/^(#|\/\/) .*\p{Script=Han}/mu);
      expect(text, name).toMatch(/^(#|\/\/) [A-Z][^\p{Script=Han}]+$/mu);
    }
    expect(scripts.get('seminr.R')).toContain('the program that wrote this script has not run it');
  });

  it('answers are those of the analysis, missing ones marked, without firms', () => {
    const { matrix } = scripted;
    const [header, ...rows] = scripts.get('answers.csv')!.trimEnd().split('\n');
    expect(header!.split(',')).toEqual(modelItems(scripted));
    expect(rows).toHaveLength(matrix.n);
    const column = matrix.variables.indexOf(header!.split(',')[0]!);
    rows.forEach((row, i) => {
      const value = matrix.values[i * matrix.p + column]!;
      expect(row.split(',')[0]).toBe(Number.isNaN(value) ? 'NA' : String(value));
    });
    expect(rows.some((row) => row.includes('NA'))).toBe(true);
    expect(matrix.firms.some((firm) => scripts.get('answers.csv')!.includes(firm))).toBe(false);
  });

  it('seminr.R declares every construct, its items, every path and the settings of the run', () => {
    const text = scripts.get('seminr.R')!;
    for (const construct of scripted.model.constructs) {
      expect(text).toMatch(new RegExp(`(reflective|composite)\\("${construct.id}", `));
      if (construct.kind !== 'second-order')
        for (const item of construct.indicators) expect(text).toContain(`"${item}"`);
    }
    const declared = [...text.matchAll(/paths\(from = (.*), to = "(\w+)"\)/g)].flatMap(
      ([, from, to]) => [...from!.matchAll(/"(\w+)"/g)].map(([, cause]) => `${cause} → ${to}`),
    );
    const paths = scripted.model.paths.map(({ from, to }) => `${from} → ${to}`);
    expect(declared.toSorted()).toEqual(paths.toSorted());
    expect(text).toContain('inner_weights = path_weighting, maxIt = 300, stopCriterion = 10\n');
    expect(text).not.toContain('bootstrap_model(');
    const open = text.replace(/^#.*$/gm, '').replace(/"[^"]*"/g, '');
    expect(open.split('(').length).toBe(open.split(')').length);
  });

  it('seminr-moderation.R declares every extended model with its interactions, as the run estimated them', () => {
    const text = scripts.get('seminr-moderation.R')!;
    const ids = scripted.extended.map(({ id }) => id);
    expect(ids).toEqual(['H7', 'H8', 'H9', 'H10', 'H12']);
    for (const { id, model } of scripted.extended) {
      expect(text).toContain(`measurement_${id} <- constructs(`);
      const { paths } = scripted.results.sem.extensions!.find((one) => one.id === id)!;
      const [first] = model.interactions!;
      const product = `interaction_term(iv = "${first!.predictor}", moderator = "${first!.moderator}", method = two_stage)`;
      expect(text).toContain(product);
      for (const { from, estimate } of paths)
        if (from.includes('×')) expect(text).toContain(String(estimate));
    }
    const [coupling] = scripted.extended;
    const again = estimatePls(coupling!.model, scripted.matrix, { consistent: true });
    const ids7 = again.constructs.map((c) => c.id);
    const found = scripted.results.sem.extensions![0]!.paths.find(
      ({ from }) => from === 'CA × DC',
    )!;
    expect(
      again.pathCoefficients[ids7.indexOf('CA × DC') * ids7.length + ids7.indexOf('MK')],
    ).toBeCloseTo(found.estimate, 9);
    const columns = scripts.get('answers-moderation.csv')!.split('\n')[0]!.split(',');
    expect(columns).toEqual(expect.arrayContaining(['AQ1', 'TR1', 'EN1']));
    const open = text.replace(/^#.*$/gm, '').replace(/"[^"]*"/g, '');
    expect(open.split('(').length).toBe(open.split(')').length);
  });

  it('seminr-moderation.R follows the approach, and is not there without interactions', () => {
    const { results } = scripted;
    const analysis = { ...results.run.analysis, estimator: 'pls' as const };
    for (const [moderationApproach, method] of [
      ['product-indicator', 'product_indicator'],
      ['orthogonalizing', 'orthogonal'],
    ] as const) {
      const run = { ...results.run, analysis: { ...analysis, moderationApproach } };
      const files = byName(reproductionScripts({ ...scripted, results: { ...results, run } }));
      expect(files.get('seminr-moderation.R')).toContain(`method = ${method})`);
      expect(files.get('seminr-moderation.R')).not.toContain('reflective("');
    }
    const none = byName(reproductionScripts({ ...scripted, extended: [] }));
    expect([...none.keys()]).not.toContain('answers-moderation.csv');
  });

  it('plain PLS corrects nothing; a second-order construct and the centroid scheme are said as they are', () => {
    const { results, model } = scripted;
    const analysis = {
      ...results.run.analysis,
      estimator: 'pls',
      scheme: 'centroid',
      resamples: 500,
    } as const;
    const [a, b] = model.constructs;
    const whole = {
      id: 'a-whole',
      kind: 'second-order',
      mode: 'B',
      components: [a!.id, b!.id],
      approach: 'repeated-indicators',
    } as const;
    const changed = {
      ...scripted,
      results: { ...results, run: { ...results.run, analysis } },
      model: { ...model, constructs: [...model.constructs, whole] },
    };
    const text = byName(reproductionScripts(changed)).get('seminr.R')!;
    expect(text).not.toContain('reflective("');
    expect(text).toContain(
      `higher_composite("a.whole", dimensions = c("${a!.id}", "${b!.id}"), method = two_stage, weights = mode_B)`,
    );
    expect(text).toContain('which seminr lacks; this is path_factorial');
    expect(text).toContain('which seminr lacks; this is two-stage');
    expect(text).toContain('nboot = 500, seed = 20140501');
    expect(text).toContain('summary(resampled, alpha = 0.05)');
  });

  it('the model text reads back as the model; names are such that lavaan can read them', () => {
    const model = {
      constructs: [
        { id: 'x', kind: 'reflective', mode: 'A', indicators: ['x'] },
        { id: '创新', kind: 'composite', mode: 'B', indicators: ['y-1', 'y-2'] },
        {
          id: 'S',
          kind: 'second-order',
          mode: 'A',
          components: ['x', '创新'],
          approach: 'two-stage',
        },
      ],
      paths: [{ from: 'x', to: '创新' }],
    } as const;
    const text = writeModelText(covarianceStatements(model));
    expect(text).toBe(
      'x.latent =~ 1*x\nx ~~ 0*x\n创新 =~ y.1 + y.2\nS =~ x.latent + 创新\n创新 ~ x.latent',
    );
    expect(writeModelText(parseModelText(text))).toBe(text);
  });

  it('there are none of a model that was not estimated', () => {
    const { results } = scripted;
    const sem = { ...results.sem, status: 'not-estimated' } as const;
    expect(reproductionScripts({ ...scripted, results: { ...results, sem } })).toEqual([]);
  });

  it('a title cannot leave its comment', () => {
    const { results } = scripted;
    const study = { ...results.run.study, title: { zh: '题\n目', en: 'A\u2028stop("x")\nB' } };
    const changed = { ...results, run: { ...results.run, study } };
    for (const { name, text } of reproductionScripts({ ...scripted, results: changed }))
      expect(text, name).not.toMatch(/^(stop|B”|目)/m);
  });

  it('a study that changed since its run is refused', async () => {
    const { results } = scripted;
    const inputs = results.run.inputs.map((input) => ({ ...input, sha256: '0'.repeat(64) }));
    const refused = readScriptedRun(example, { ...results, run: { ...results.run, inputs } });
    await expect(refused).rejects.toThrow(QunhaiError);
    await expect(refused).rejects.toMatchObject({ code: 'study.inputs-changed' });
  });
});
