import { analysisPlan, parseYaml, studySchema } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { studyTemplate } from './study-template.ts';

describe.each(['zh', 'en'] as const)('template in %s', (language) => {
  const template = studyTemplate(clusteredFirmsTheory, 'mine', language);
  const yaml = new TextEncoder().encode(template.get('study.yaml'));
  const study = studySchema.parse(parseYaml(yaml, 'study.yaml').value);

  it('shows the defaults it says it shows', () => {
    const shown = parseYaml(yaml, 'study.yaml').value as { analysis: object };
    expect(analysisPlan.parse({})).toMatchObject(shown.analysis);
  });

  it('holds the files its mapping names, with a column for every item', () => {
    const { mapping } = study;
    if (typeof mapping === 'string') throw new Error('the mapping is written inline');
    for (const { file } of [mapping.responses, mapping.clusters!, mapping.ties!].flat())
      expect([...template.keys()]).toContain(file);
    const columns = template.get('responses.csv')!.trim().split(',');
    expect(columns).toEqual(expect.arrayContaining(clusteredFirmsTheory.items.map((i) => i.id)));
    expect(new Set(columns).size).toBe(columns.length);
  });
});
