import { existsSync, globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clusteredFirmsTheory } from './clustered-firms/theory.ts';
import { renderTheoryDocument } from './document/theory-document.ts';
import { theoryJsonSchema } from './json-schema.ts';
import { parseTheory } from './parse/parse-theory.ts';
import { surveyJsForm } from './questionnaire/surveyjs-form.ts';
import { theoryToYaml } from './theory-to-yaml.ts';

const root = new URL('../../../', import.meta.url);
const files = globSync('examples/*/theory.yaml', { cwd: root });
const validate = new Ajv2020({ strict: false }).compile(theoryJsonSchema());

describe.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, root), 'utf8');

  it('is a theory', () => {
    expect(parseTheory(text, { file }).issues).toEqual([]);
  });

  it('fits the published schema', () => {
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('can be told, asked and written back', () => {
    const theory = parseTheory(text).theory!;
    for (const language of ['zh', 'en'] as const)
      expect(renderTheoryDocument(theory, language)).toContain(theory.title[language].slice(0, 5));
    expect(surveyJsForm(theory, { form: 'full' }).pages.length).toBeGreaterThan(1);
    expect(parseTheory(theoryToYaml(theory)).theory).toEqual(theory);
  });
});

it('the published schema accepts the built-in theory and rejects a broken one', () => {
  expect(validate(clusteredFirmsTheory)).toBe(true);
  expect(validate({ ...clusteredFirmsTheory, version: 1 })).toBe(false);
});

const mobi = new URL('../shared/reference/sem/data/mobi.csv', root);
it.skipIf(!existsSync(mobi))('ECSI names every column of the mobi data (needs ../shared)', () => {
  const [header] = readFileSync(mobi, 'utf8').split(/\r?\n/);
  const columns = header!.replaceAll('"', '').split(',');
  const { theory } = parseTheory(
    readFileSync(new URL('examples/ecsi-mobi/theory.yaml', root), 'utf8'),
  );
  expect(theory!.items.map((item) => item.id).sort()).toEqual(columns.sort());
  expect(theory!.paths).toHaveLength(12);
  expect(theory!.hypotheses).toHaveLength(12);
});
