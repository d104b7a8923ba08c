import type { RunSummary } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';

/** Which report of a run somebody wants to read. */
export interface ReportChoice {
  readonly run: string;
  /** Whether single firms are shown. */
  readonly firms: boolean;
  /** Shown first; `reader` follows the reader's browser. */
  readonly language: Language | 'reader';
}

/** Address of the report a choice stands for. */
export function reportAddress({ run, firms, language }: ReportChoice): string {
  const search = new URLSearchParams({ firms: String(firms) });
  if (language !== 'reader') search.set('language', language);
  return `/api/runs/${run}/report.html?${search}`;
}

/** The run whose report is shown: the one of the address when it is done, else the newest done; null when none is. */
export function chosenRun(runs: readonly RunSummary[], asked: string | null): RunSummary | null {
  const done = runs.filter(({ state }) => state === 'done');
  return done.find(({ id }) => id === asked) ?? done[0] ?? null;
}

/** How long a link is good for. */
export const validities = ['7', '30', '365', 'never'] as const;
export type Validity = (typeof validities)[number];

/** The moment a link of this validity expires; null: never. */
export function expiryOf(validity: Validity, now: Date): string | null {
  if (validity === 'never') return null;
  return new Date(now.getTime() + Number(validity) * 86_400_000).toISOString();
}
