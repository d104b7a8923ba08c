import { assessmentRules } from '@qunhai/sem';
import { expect, it } from 'vitest';
import { configurationRules } from './configurations/configuration-rules.ts';
import { dataRules } from './data/data-rules.ts';
import { levelsRules } from './levels/levels-rules.ts';
import { necessityRules } from './necessity/necessity-rules.ts';
import { networkRules } from './network/network-rules.ts';

const rules = {
  assessmentRules,
  configurationRules,
  dataRules,
  levelsRules,
  necessityRules,
  networkRules,
};

it.each(Object.entries(rules))(
  '%s name works as their sources, or Qunhai: a source stands in texts of both languages',
  (_, family) => {
    const sources = Object.values(family).map(({ source }: { source: string }) => source);
    expect(sources.length).toBeGreaterThan(0);
    for (const part of sources.flatMap((source) => source.split('; ')))
      expect(part).toMatch(/^Qunhai$|^(±?\.?\d+: )?\p{Lu}[^()]* \(\d{4}\)/u);
  },
);
