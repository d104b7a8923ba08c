import type { RunSummary } from '@qunhai/api';
import { describe, expect, it } from 'vitest';
import { chooseRuns, comparableRuns } from './run-choice.ts';

function run(id: string, state: RunSummary['state'], parts: RunSummary['parts'] = []): RunSummary {
  return {
    id,
    study: 'study00000000000',
    number: Number(id),
    state,
    options: {},
    progress: null,
    parts,
    reason: null,
    outdated: false,
    withdrawnSince: 0,
    startedBy: 'personal',
    queuedAt: '2026-01-01T00:00:00.000Z',
    endedAt: null,
    snapshot: '0'.repeat(64),
  };
}

const runs = [
  run('4', 'running', ['estimates']),
  run('3', 'failed'),
  run('2', 'done', ['sem']),
  run('1', 'done', ['sem']),
];

describe('the run that is shown', () => {
  it('is the newest with results when the address names none', () => {
    expect(chooseRuns(runs, null, null)).toMatchObject({ run: { id: '2' }, unknown: false });
  });

  it('is the newest of all while none has results', () => {
    expect(chooseRuns(runs.slice(0, 2), null, null).run?.id).toBe('4');
    expect(chooseRuns([], null, null).run).toBeNull();
  });

  it('is the one the address names, and none when the study has no such run', () => {
    expect(chooseRuns(runs, '3', null).run?.id).toBe('3');
    expect(chooseRuns(runs, '9', '1')).toEqual({ run: null, other: null, unknown: true });
  });

  it('is never compared with itself', () => {
    expect(chooseRuns(runs, '2', '1').other?.id).toBe('1');
    expect(chooseRuns(runs, '2', '2').other).toBeNull();
    expect(chooseRuns(runs, null, '2').other).toBeNull();
  });

  it('is compared only with runs that have estimates with their inference', () => {
    expect(comparableRuns(runs, runs[2]!).map(({ id }) => id)).toEqual(['1']);
  });
});
