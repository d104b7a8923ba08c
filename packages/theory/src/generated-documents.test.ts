import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clusteredFirmsTheory } from './clustered-firms/theory.ts';
import { renderTheoryDocument } from './document/theory-document.ts';
import { generatedDocuments } from './generated-documents.ts';

/** After a change: `node packages/theory/src/generate-documents.ts && npm run format`. */
it.each(Object.entries(generatedDocuments()))('%s is up to date', (file, text) => {
  const published = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  if (file.endsWith('.json')) expect(JSON.parse(published)).toEqual(JSON.parse(text));
  else expect(published).toBe(text);
});

it('tells every part of the theory in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const text = renderTheoryDocument(clusteredFirmsTheory, language);
    const { constructs, items, resources, hypotheses, facts, diagnosis } = clusteredFirmsTheory;
    for (const { id } of [...items, ...hypotheses]) expect(text).toContain(`| ${id} |`);
    for (const { id } of facts) expect(text).toContain(`| \`${id}\` |`);
    for (const { name } of [...constructs, ...resources, ...diagnosis.lockIns])
      expect(text).toContain(name[language]);
    for (const stage of diagnosis.stages)
      for (const rule of stage.rules) expect(text).toContain(rule.statement[language]);
    expect(text).not.toMatch(/undefined|\[object|\{\w+\}(?! →|,)/);
  }
});

it('does not let a text of a theory break the page', () => {
  const [item, ...others] = clusteredFirmsTheory.items;
  const text = { zh: '甲 | <b>乙</b>\n丙', en: 'a | <b>b</b>\nc' };
  const theory = { ...clusteredFirmsTheory, items: [{ ...item!, text }, ...others] };
  expect(renderTheoryDocument(theory, 'en')).toContain(
    '| DL1 | a \\| \\<b\\>b\\</b\\> c | Short |',
  );
});
