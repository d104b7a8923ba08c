import { beforeEach, expect, it, vi } from 'vitest';
import { createStreamHealth, patience } from './stream-health.ts';

const stream = {};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('tells of a stream that stays broken, once, however often opening it fails', () => {
  const health = createStreamHealth();
  const changed = vi.fn();
  health.subscribe(changed);
  health.broke(stream);
  vi.advanceTimersByTime(patience - 1);
  health.broke(stream);
  expect(health.isBroken()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(health.isBroken()).toBe(true);
  health.broke(stream);
  vi.advanceTimersByTime(patience);
  expect(changed).toHaveBeenCalledTimes(1);
});

it('says nothing of a stream that is soon open again', () => {
  const health = createStreamHealth();
  health.broke(stream);
  health.mended(stream);
  vi.advanceTimersByTime(patience);
  expect(health.isBroken()).toBe(false);
});

it('takes it back when every stream is open again or left', () => {
  const health = createStreamHealth();
  const changed = vi.fn();
  const other = {};
  health.broke(stream);
  health.broke(other);
  vi.advanceTimersByTime(patience);
  health.mended(stream);
  expect(health.isBroken()).toBe(true);
  const end = health.subscribe(changed);
  health.mended(other);
  expect(health.isBroken()).toBe(false);
  expect(changed).toHaveBeenCalledTimes(1);
  end();
  health.broke(stream);
  vi.advanceTimersByTime(patience);
  expect(changed).toHaveBeenCalledTimes(1);
});
