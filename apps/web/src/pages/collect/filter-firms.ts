import type { AnswerState, InvitedFirm } from '@qunhai/api';

/** What of the list is shown. */
export interface FirmFilter {
  readonly text: string;
  /** Null: every state. */
  readonly state: AnswerState | null;
  /** Null: every cluster. */
  readonly cluster: string | null;
}

/** The firms that a filter lets through; words are found in names, codes and contacts, whatever their case. */
export function filterFirms(
  firms: readonly InvitedFirm[],
  { text, state, cluster }: FirmFilter,
): InvitedFirm[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return firms.filter((firm) => {
    if (state !== null && firm.state !== state) return false;
    if (cluster !== null && firm.cluster !== cluster) return false;
    const heap = `${firm.name}\n${firm.firm}\n${firm.contact ?? ''}`.toLowerCase();
    return words.every((word) => heap.includes(word));
  });
}

/** Clusters of the list, in the order they first appear. */
export function clustersOf(firms: readonly InvitedFirm[]): string[] {
  return [...new Set(firms.flatMap(({ cluster }) => cluster ?? []))];
}
