import type { FailedResample } from '@qunhai/sem';
import { expect, it } from 'vitest';
import type { Resamples } from '../resample-model.ts';
import { failureNotes } from './failure-notes.ts';

const constant = (indicator: string) =>
  ({ reason: 'constant-indicator', construct: 'A', indicator }) as const;
const improper = {
  reason: 'inadmissible-reliability',
  construct: 'B',
  indicator: null,
} as const;

function notesOf(
  requested: number,
  failures: readonly Omit<FailedResample, 'resample'>[],
  inadmissibleUsed = 0,
) {
  const failed = failures.map((failure, resample) => ({ resample, ...failure }));
  const bootstrap = { requested, failed, used: requested - failed.length, inadmissibleUsed };
  return failureNotes({ bootstrap, jackknife: null } as unknown as Resamples);
}

it('counts failed resamples by reason and names items that hardly vary', () => {
  const notes = notesOf(50, [constant('A2'), improper, constant('A1'), constant('A2'), improper]);
  expect(notes.map(({ en }) => en)).toEqual([
    '5 of 50 resamples gave no estimates and were not used: 3 with one answer from everyone to an item (A2, A1); 2 with a reliability ρA outside 0 to 1 (B).',
    expect.stringContaining('Items A1, A2 hardly vary'),
  ]);
  expect(notes[0]!.zh).toBe(
    '50 次自助抽样中有 5 次没有得到估计，未使用：题项答案全部相同（A2、A1），3 次；信度 ρA 不在 0 到 1 之间（B），2 次。',
  );
});

it('withholds inference above a tenth, not at it', () => {
  expect(notesOf(10, [improper])).toHaveLength(1);
  expect(notesOf(19, [improper, improper])[1]!.en).toMatch(/^More than 10 % of the resamples/);
  expect(notesOf(10, [])).toEqual([]);
});

it('says how many resamples with a loading beyond 1 were kept', () => {
  const notes = notesOf(50, [], 7);
  expect(notes).toHaveLength(1);
  expect(notes[0]!.en).toMatch(/^In 7 of 50 resamples a corrected loading exceeds 1;/);
});
