import type { RunSummary } from '@qunhai/api';
import { expect, it } from 'vitest';
import { chosenRun, expiryOf, reportAddress } from './report-choices.ts';

const run = (id: string, state: RunSummary['state']) => ({ id, state }) as RunSummary;

it('shows the asked run when it is done, else the newest that is', () => {
  const runs = [run('c', 'running'), run('b', 'done'), run('a', 'done')];
  expect(chosenRun(runs, 'a')?.id).toBe('a');
  expect(chosenRun(runs, 'c')?.id).toBe('b');
  expect(chosenRun(runs, null)?.id).toBe('b');
  expect(chosenRun([run('x', 'failed')], null)).toBeNull();
});

it('asks for a language only when one is chosen', () => {
  expect(reportAddress({ run: 'a', firms: false, language: 'reader' })).toBe(
    '/api/runs/a/report.html?firms=false',
  );
  expect(reportAddress({ run: 'a', firms: true, language: 'zh' })).toBe(
    '/api/runs/a/report.html?firms=true&language=zh',
  );
});

it('counts validity in days from now', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  expect(expiryOf('7', now)).toBe('2026-12-02T08:00:00.000Z');
  expect(expiryOf('never', now)).toBeNull();
});
