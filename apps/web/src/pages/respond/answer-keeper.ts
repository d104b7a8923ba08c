import type { Answers, NewerAnswers, RespondentForm } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { refusalStatus } from '../../api/request.ts';
import type { CopyStore, KeptCopy } from './kept-copy.ts';
import { mergeAnswers, sameAnswers } from './merge-answers.ts';
import { newUuid } from './new-uuid.ts';
import type { Transport } from './respond-requests.ts';

/**
 * Where the answers are: with the server, on their way, only on this device because the network or the server is away,
 * only on this device until they are sent again (an edited form), or refused.
 */
export type Whereabouts = 'saved' | 'saving' | 'waiting' | 'unsent' | 'refused';

/** What the page shows of the keeper. */
export interface KeeperView {
  readonly phase: 'answering' | 'submitting' | 'submitted';
  readonly where: Whereabouts;
  readonly problem: Error | null;
  readonly submittedAt: string | null;
  /** Counts up when answers from elsewhere were put in, so that the form takes them over. */
  readonly merges: number;
}

export interface KeeperOptions {
  readonly transport: Transport;
  readonly store: CopyStore;
  readonly form: Pick<
    RespondentForm,
    'answers' | 'page' | 'revision' | 'state' | 'submittedAt' | 'language'
  >;
  readonly language: Language;
  /** Milliseconds after the last change. */
  readonly pause?: number;
}

type Draft = Omit<KeptCopy, 'base' | 'submission'> & { readonly language: Language };

const longestWait = 30_000;

/**
 * Keeps a form's answers so that none is lost and none is sent twice: on this device at once, with the server soon after,
 * put together with what another device saved, and submitted under an identifier that survives a reload.
 */
export class AnswerKeeper {
  #answers: Answers;
  #base: Answers;
  #page: number;
  #language: Language;
  #revision: number;
  #submission: string | null;
  /** Whether what is saved on the server is what stands here. */
  #dirty = false;
  #view: KeeperView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #sending = false;
  readonly #transport: Transport;
  readonly #store: CopyStore;
  readonly #pause: number;
  readonly #listeners = new Set<() => void>();

  constructor({ transport, store, form, language, pause = 1_200 }: KeeperOptions) {
    this.#transport = transport;
    this.#store = store;
    this.#pause = pause;
    this.#language = language;
    this.#base = form.answers;
    this.#revision = form.revision;
    const copy = store.read();
    this.#answers = copy ? mergeAnswers(copy.base, copy.answers, form.answers) : form.answers;
    this.#page = copy?.page ?? form.page;
    this.#submission = copy?.submission ?? null;
    this.#dirty = !sameAnswers(this.#answers, form.answers);
    const isSubmitted = form.state === 'submitted';
    this.#view = {
      phase: isSubmitted ? 'submitted' : 'answering',
      where: this.#dirty ? (isSubmitted ? 'unsent' : 'saving') : 'saved',
      problem: null,
      submittedAt: form.submittedAt,
      merges: 0,
    };
    if (this.#submission !== null) void this.submit();
    else if (!this.#dirty) store.remove();
    else if (!isSubmitted) this.#soon(0);
  }

  /** The answers as they stand here. */
  get answers(): Answers {
    return this.#answers;
  }

  get page(): number {
    return this.#page;
  }

  readonly view = (): KeeperView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers were given or changed. */
  change(answers: Answers): void {
    if (sameAnswers(answers, this.#answers)) return;
    this.#answers = answers;
    this.#submission = null;
    this.#touch(this.#pause);
  }

  /** Another page of the form is shown: save now. */
  turn(page: number): void {
    if (page === this.#page) return;
    this.#page = page;
    if (!this.#isEdit()) this.#touch(0);
  }

  speak(language: Language): void {
    if (language === this.#language) return;
    this.#language = language;
    if (!this.#isEdit() && this.#view.phase === 'answering') this.#touch(this.#pause);
  }

  /** The page is about to go: send what is not saved, and let the browser finish it. */
  leave(): void {
    if (this.#view.phase === 'answering') void this.#save(true);
  }

  /** The network is back. */
  retry(): void {
    if (this.#view.phase === 'submitting') void this.submit();
    else if (this.#dirty && this.#view.where === 'waiting') this.#soon(0);
  }

  /** Go back to the form, from a submission that could not be sent, or from one that was. */
  edit(): void {
    clearTimeout(this.#timer);
    this.#submission = null;
    this.#show({ phase: 'answering', problem: null, where: this.#isEdit() ? 'unsent' : 'waiting' });
    if (this.#dirty) this.#keep();
    if (!this.#isEdit() && this.#dirty) this.#soon(this.#pause);
    else if (!this.#dirty) this.#show({ where: 'saved' });
  }

  /** Drop the changes: the form stays as it was submitted. */
  discard(): void {
    this.#answers = this.#base;
    this.#dirty = false;
    this.#store.remove();
    this.#show({ phase: 'submitted', where: 'saved', merges: this.#view.merges + 1 });
  }

  /** Everything of this firm is gone. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#store.remove();
  }

  /** Stop timers; the page is gone. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Submit; asked twice, sent once. Waits for the network and tries again by itself. */
  async submit(): Promise<void> {
    clearTimeout(this.#timer);
    this.#submission ??= newUuid();
    this.#keep();
    this.#show({ phase: 'submitting', where: 'saving', problem: null });
    if (this.#sending) return;
    this.#sending = true;
    try {
      await this.#sendSubmission(this.#submission);
    } catch (cause) {
      this.#failed(cause, () => void this.submit());
    } finally {
      this.#sending = false;
    }
  }

  async #sendSubmission(submission: string): Promise<void> {
    const outcome = await this.#transport.submit({
      ...{ answers: this.#answers, language: this.#language, submission },
      revision: this.#revision,
    });
    if (this.#submission !== submission) return;
    if ('newer' in outcome) {
      this.#takeNewer(outcome.newer);
      if (outcome.newer.state === 'submitted' && !this.#dirty) this.#settle(outcome.newer.revision);
      else await this.#sendSubmission(submission);
      return;
    }
    this.#settle(outcome.revision, outcome.submittedAt);
  }

  #settle(revision: number, submittedAt: string = new Date().toISOString()): void {
    this.#revision = revision;
    this.#base = this.#answers;
    this.#dirty = false;
    this.#submission = null;
    this.#failures = 0;
    this.#store.remove();
    this.#show({ phase: 'submitted', where: 'saved', problem: null, submittedAt });
  }

  async #save(leaving = false): Promise<void> {
    if (this.#sending || !this.#dirty || this.#isEdit()) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    this.#show({ where: 'saving', problem: null });
    const draft = this.#draft();
    try {
      const outcome = await this.#transport.saveDraft(draft, leaving);
      this.#failures = 0;
      if ('newer' in outcome) this.#takeNewer(outcome.newer);
      else this.#saved(draft, outcome.revision);
      if (this.#view.phase === 'answering' && this.#dirty) this.#soon(0);
    } catch (cause) {
      if (this.#view.phase === 'answering') this.#failed(cause, () => void this.#save());
    } finally {
      this.#sending = false;
      if (this.#view.phase === 'submitting') void this.submit();
    }
  }

  #saved(draft: Draft, revision: number): void {
    this.#base = draft.answers;
    this.#revision = revision;
    const { page, language } = draft;
    this.#dirty =
      page !== this.#page ||
      language !== this.#language ||
      !sameAnswers(draft.answers, this.#answers);
    if (this.#dirty) return;
    if (this.#view.phase === 'answering') this.#store.remove();
    this.#show({ where: 'saved' });
  }

  /** Put the answers saved elsewhere together with the ones that stand here. */
  #takeNewer({ answers, revision, state }: NewerAnswers['newer']): void {
    const merged = mergeAnswers(this.#base, this.#answers, answers);
    const changed = !sameAnswers(merged, this.#answers);
    this.#answers = merged;
    this.#base = answers;
    this.#revision = revision;
    this.#dirty = !sameAnswers(merged, answers);
    if (this.#dirty) this.#keep();
    else if (this.#view.phase === 'answering') this.#store.remove();
    const merges = this.#view.merges + (changed ? 1 : 0);
    this.#show({ merges, where: this.#dirty ? 'saving' : 'saved' });
    if (state === 'submitted' && this.#view.phase === 'answering')
      this.#show({
        ...{ phase: 'submitted', where: this.#dirty ? 'unsent' : 'saved' },
        submittedAt: this.#view.submittedAt ?? new Date().toISOString(),
      });
  }

  /** A lost network or a server in trouble is waited for; a refusal is shown. */
  #failed(cause: unknown, again: () => void): void {
    const status = refusalStatus(cause);
    const problem = cause instanceof Error ? cause : new Error(String(cause));
    if (status !== null && status < 500 && status !== 429) {
      this.#submission = null;
      this.#keep();
      this.#show({ phase: 'answering', where: 'refused', problem });
      return;
    }
    this.#show({ where: 'waiting', problem: null });
    const wait = Math.min(longestWait, 2_000 * 2 ** this.#failures++);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(again, wait);
  }

  #touch(wait: number): void {
    this.#dirty = true;
    this.#keep();
    if (this.#isEdit()) this.#show({ where: 'unsent' });
    else {
      if (this.#view.where !== 'waiting') this.#show({ where: 'saving' });
      this.#soon(wait);
    }
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), wait);
  }

  /** Whether the form was submitted before: what is changed then is sent when the person says so. */
  #isEdit(): boolean {
    return this.#view.submittedAt !== null;
  }

  #draft(): Draft {
    return {
      answers: this.#answers,
      page: this.#page,
      language: this.#language,
      revision: this.#revision,
    };
  }

  #keep(): void {
    const { answers, page, revision } = this.#draft();
    this.#store.write({ answers, page, revision, base: this.#base, submission: this.#submission });
  }

  #show(change: Partial<KeeperView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
