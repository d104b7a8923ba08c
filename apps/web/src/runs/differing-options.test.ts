import { describe, expect, it } from 'vitest';
import { changedVerdicts } from './changed-verdicts.ts';
import { differingOptions, optionsInShort, runSettings } from './differing-options.ts';
import { optionWords } from './fields/messages.ts';
import { smallResults } from './testing/small-edition.ts';

const t: Parameters<typeof optionsInShort>[1] = (key, values) =>
  optionWords('en', key as Parameters<typeof optionWords>[1], values);

describe('what differs between two runs', () => {
  it('is nothing for the same run', () => {
    expect(differingOptions(smallResults(), smallResults(), t)).toEqual([]);
  });

  it('names options with both values', () => {
    const other = smallResults();
    other.run.analysis.estimator = 'pls';
    other.run.analysis.resamples = 5000;
    expect(differingOptions(smallResults(), other, t)).toEqual([
      { option: 'Estimator', here: 'Consistent PLS (PLSc)', there: 'Traditional PLS' },
      { option: 'Bootstrap resamples', here: '500', there: '5,000' },
    ]);
  });

  it('tells what was held constant', () => {
    const other = smallResults();
    other.run.analysis.controls = ['sales', { fact: 'employees', log: true }];
    expect(differingOptions(smallResults(), other, t)).toEqual([
      { option: 'Control variables', here: 'None', there: 'sales, ln(employees)' },
    ]);
  });

  it('tells other inputs, but not another study.yaml, which holds the options', () => {
    const other = smallResults();
    other.run.inputs[0]!.sha256 = 'c';
    expect(differingOptions(smallResults(), other, t)).toEqual([]);
    other.run.inputs[1]!.sha256 = 'c';
    expect(differingOptions(smallResults(), other, t).map(({ option }) => option)).toEqual([
      'Inputs',
    ]);
  });

  it('tells every setting, those of the full model too', () => {
    const { run, sem } = smallResults();
    const analysis = {
      ...run.analysis,
      ...{ moderation: false, correction: 'holm' as const },
      ...{ groups: { by: ['stage', 'key_technology'], permutations: 500 }, assessments: [] },
    };
    const chosen = { run: { ...run, analysis }, sem };
    const settings = new Map(runSettings(chosen, t).map(({ option, value }) => [option, value]));
    expect(settings.get('Hypotheses of the full model')).toBe('Leave them out');
    expect(settings.get('Groups of firms to compare')).toBe('stages, key_technology');
    expect(settings.get('Correction for many hypotheses')).toBe('Holm');
    expect(settings.get('Assessments')).toBe('None');
    expect(differingOptions({ run, sem }, chosen, t).map(({ option }) => option)).toEqual([
      'Hypotheses of the full model',
      'Groups of firms to compare',
      'Correction for many hypotheses',
      'Assessments',
    ]);
  });

  it('tells the options of a run in one line', () => {
    expect(optionsInShort(smallResults(), t)).toBe(
      'Consistent PLS (PLSc), 95% BCa intervals, 500 resamples',
    );
    expect(optionsInShort(smallResults(false), t)).toBe('Consistent PLS (PLSc), no intervals');
  });

  it('lists verdicts that changed', () => {
    const here = smallResults().hypotheses;
    const there = here.map((each) =>
      each.id === 'CAGR' ? { ...each, verdict: 'contradicted' as const } : each,
    );
    expect(changedVerdicts(here, there)).toEqual(['CAGR']);
    expect(changedVerdicts(here, there.slice(0, 1))).toEqual([]);
  });
});
