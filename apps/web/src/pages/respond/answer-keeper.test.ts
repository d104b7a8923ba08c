import type { Answers, DraftRequest, SubmitRequest } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerKeeper } from './answer-keeper.ts';
import type { CopyStore, KeptCopy } from './kept-copy.ts';
import type { OrNewer, Transport } from './respond-requests.ts';

/** A server with one response, as the real one keeps it. */
function fakeServer(answers: Answers = {}) {
  const row = {
    ...{ answers, revision: 0, state: 'open' as 'open' | 'submitted', page: 0 },
    submission: null as string | null,
  };
  const log: string[] = [];
  /** What happens to the next requests: lost before they arrive, or their acknowledgement lost. */
  const weather: ('lost' | 'unacknowledged' | 'refused')[] = [];
  const lost = () => new QunhaiError('web.unreachable', { zh: text, en: text }, {});
  const newer = () => ({ newer: { ...row, language: null } });
  const pass = async <Saved>(act: () => OrNewer<Saved>): Promise<OrNewer<Saved>> => {
    const sky = weather.shift();
    if (sky === 'lost') throw lost();
    if (sky === 'refused')
      throw new QunhaiError('respond.closed', { zh: text, en: text }, { status: 410 });
    const outcome = act();
    if (sky === 'unacknowledged') throw lost();
    return outcome;
  };
  const saveDraft = (draft: DraftRequest) => {
    log.push('draft');
    return pass<{ revision: number }>(() => {
      if (row.state === 'submitted' || draft.revision !== row.revision) return newer();
      Object.assign(row, { answers: draft.answers, page: draft.page, revision: row.revision + 1 });
      return { revision: row.revision };
    });
  };
  const submit = (form: SubmitRequest) => {
    log.push('submit');
    return pass<{ revision: number; submittedAt: string }>(() => {
      const submittedAt = '2026-01-01T00:00:00Z';
      if (form.submission === row.submission) return { revision: row.revision, submittedAt };
      if (form.revision !== row.revision) return newer();
      Object.assign(row, { answers: form.answers, state: 'submitted', revision: row.revision + 1 });
      row.submission = form.submission;
      return { revision: row.revision, submittedAt };
    });
  };
  const transport: Transport = { saveDraft, submit };
  return { row, log, weather, transport };
}

const text = { message: 'm', fix: 'f' };

function memoryStore(): CopyStore & { copy: KeptCopy | null } {
  return {
    copy: null,
    read() {
      return this.copy;
    },
    write(copy) {
      this.copy = structuredClone(copy);
    },
    remove() {
      this.copy = null;
    },
  };
}

describe('AnswerKeeper', () => {
  let server: ReturnType<typeof fakeServer>;
  let store: ReturnType<typeof memoryStore>;
  const open = () => {
    const { row, transport } = server;
    const submittedAt = row.state === 'submitted' ? '2026-01-01T00:00:00Z' : null;
    const form = { ...structuredClone(row), submittedAt, language: null };
    return new AnswerKeeper({ transport, store, form, language: 'zh' });
  };
  beforeEach(() => {
    vi.useFakeTimers();
    server = fakeServer();
    store = memoryStore();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('saves a while after the last change, and at once when the page is turned', async () => {
    const keeper = open();
    keeper.change({ a: 1 });
    await pass(800);
    keeper.change({ a: 2 });
    await pass(800);
    expect(server.log).toEqual([]);
    expect(store.copy?.answers).toEqual({ a: 2 });
    await pass(800);
    expect(server.row.answers).toEqual({ a: 2 });
    expect([keeper.view().where, store.copy]).toEqual(['saved', null]);
    keeper.turn(1);
    await pass(0);
    expect(server.row.page).toBe(1);
  });

  it('keeps answers on the device while the network is away, and sends them when it is back', async () => {
    server.weather.push('lost', 'lost');
    const keeper = open();
    keeper.change({ a: 1 });
    await pass(1_200);
    expect(keeper.view().where).toBe('waiting');
    expect(store.copy?.answers).toEqual({ a: 1 });
    keeper.retry();
    await pass(0);
    expect(keeper.view().where).toBe('waiting');
    await pass(10_000);
    expect([server.row.answers, keeper.view().where]).toEqual([{ a: 1 }, 'saved']);
  });

  it('finds the answers of this device again after a reload', async () => {
    server.weather.push('lost');
    open().change({ a: 1 });
    await pass(1_200);
    const again = open();
    expect(again.answers).toEqual({ a: 1 });
    await pass(0);
    expect(server.row.answers).toEqual({ a: 1 });
  });

  it('puts its answers together with what another device saved', async () => {
    const keeper = open();
    keeper.change({ a: 1 });
    Object.assign(server.row, { answers: { b: 2 }, revision: 1 });
    await pass(2_000);
    expect(server.row.answers).toEqual({ a: 1, b: 2 });
    expect(keeper.answers).toEqual({ a: 1, b: 2 });
    expect(keeper.view()).toMatchObject({ where: 'saved', merges: 1 });
  });

  it('is not confused by a lost acknowledgement', async () => {
    server.weather.push('unacknowledged');
    const keeper = open();
    keeper.change({ a: 1 });
    await pass(10_000);
    expect(server.row).toMatchObject({ answers: { a: 1 }, revision: 1 });
    expect(keeper.view()).toMatchObject({ where: 'saved', merges: 0 });
  });

  it('submits once, however often it is asked', async () => {
    const keeper = open();
    keeper.change({ a: 1 });
    void keeper.submit();
    void keeper.submit();
    await pass(0);
    expect(server.log).toEqual(['submit']);
    expect(keeper.view()).toMatchObject({ phase: 'submitted', where: 'saved' });
    await pass(10_000);
    expect(server.log).toEqual(['submit']);
    expect(store.copy).toBeNull();
  });

  it('submits the same form again when the acknowledgement is lost, even after a reload', async () => {
    server.weather.push('unacknowledged');
    const keeper = open();
    keeper.change({ a: 1 });
    await keeper.submit();
    expect(keeper.view()).toMatchObject({ phase: 'submitting', where: 'waiting' });
    keeper.stop();
    expect(server.row.revision).toBe(1);
    const again = open();
    await pass(0);
    expect(again.view()).toMatchObject({ phase: 'submitted', where: 'saved' });
    expect(server.row.revision).toBe(1);
  });

  it('waits for a draft that is under way before it submits', async () => {
    const keeper = open();
    keeper.change({ a: 1 });
    keeper.turn(1);
    const submitted = pass(0).then(() => keeper.submit());
    keeper.change({ a: 2 });
    await submitted;
    await pass(5_000);
    expect(server.row).toMatchObject({ state: 'submitted', answers: { a: 2 } });
  });

  it('sends what another device answered along, and what was submitted there is not overwritten', async () => {
    const keeper = open();
    keeper.change({ a: 1 });
    Object.assign(server.row, { answers: { b: 2 }, revision: 1, state: 'submitted' });
    await pass(2_000);
    expect(server.row.answers).toEqual({ b: 2 });
    expect(keeper.view()).toMatchObject({ phase: 'submitted', where: 'unsent' });
    keeper.edit();
    await keeper.submit();
    expect(server.row.answers).toEqual({ a: 1, b: 2 });
  });

  it('sends an edited form only when it is told to', async () => {
    const keeper = open();
    keeper.change({ a: 1 });
    await keeper.submit();
    keeper.edit();
    keeper.change({ a: 5 });
    keeper.turn(3);
    await pass(60_000);
    expect(server.row.answers).toEqual({ a: 1 });
    expect(keeper.view().where).toBe('unsent');
    expect(open().answers).toEqual({ a: 5 });
    await keeper.submit();
    expect(server.row.answers).toEqual({ a: 5 });
  });

  it('goes back to what was submitted when editing is given up', async () => {
    server = fakeServer({ a: 1 });
    server.row.state = 'submitted';
    const keeper = open();
    keeper.edit();
    keeper.change({ a: 2 });
    keeper.discard();
    expect([keeper.answers, keeper.view().phase, store.copy]).toEqual([
      { a: 1 },
      'submitted',
      null,
    ]);
  });

  it('shows a refusal and keeps the answers', async () => {
    server.weather.push('refused');
    const keeper = open();
    keeper.change({ a: 1 });
    await pass(1_200);
    expect(keeper.view()).toMatchObject({ where: 'refused', problem: { code: 'respond.closed' } });
    expect(store.copy?.answers).toEqual({ a: 1 });
    await pass(60_000);
    expect(server.log).toEqual(['draft']);
  });
});
