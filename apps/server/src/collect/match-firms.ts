import type { InviteRequest } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import { firmCodes } from './firm-codes.ts';
import { inviteWords } from './messages.ts';

type Line = InviteRequest['firms'][number];

/** A firm that is in the study already. */
export interface KnownFirm {
  readonly firm: string;
  readonly name: string;
  readonly cluster: string | null;
  readonly withdrew: boolean;
}

/** A firm to write, with its position in the request. */
export interface MatchedFirm {
  readonly firm: string;
  readonly name: string;
  readonly cluster: string | null;
  readonly contact: string | null;
  readonly known: boolean;
}

/** What is to be done with the lines of an invitation. */
export interface Matches {
  readonly firms: readonly MatchedFirm[];
  readonly refused: readonly { readonly index: number; readonly reason: Bilingual }[];
}

/**
 * Find out which lines are firms that are there already, by code or else by name, and give the new ones a code.
 * Two firms of the same name are told apart by their clusters, when both have one.
 */
export function matchFirms(lines: readonly Line[], known: readonly KnownFirm[]): Matches {
  const byCode = new Map(known.map((firm) => [firm.firm, firm]));
  const byName = Map.groupBy(known, ({ name }) => name);
  const lineOf = new Map<string, number>();
  const asked = lines.flatMap(({ firm }) => firm ?? []);
  const nextCode = firmCodes([...byCode.keys(), ...asked]);
  const firms: MatchedFirm[] = [];
  const refused: { index: number; reason: Bilingual }[] = [];
  for (const [index, line] of lines.entries()) {
    const place = placeOf(line, byCode, byName);
    const reason = 'reason' in place ? place.reason : refusal(line, place.firm, lineOf);
    if (reason !== null || 'reason' in place) {
      refused.push({ index, reason: reason! });
      continue;
    }
    const code = place.firm?.firm ?? line.firm ?? nextCode();
    const { name, cluster, contact } = line;
    const added = { firm: code, name, cluster, withdrew: false };
    if (place.firm === null) {
      byCode.set(code, added);
      const same = byName.get(name);
      if (same) same.push(added);
      else byName.set(name, [added]);
    }
    lineOf.set(code, index + 1);
    firms.push({ firm: code, name, cluster, contact, known: place.firm !== null });
  }
  return { firms, refused };
}

/** The firm a line means, null for a new one, or why that cannot be said. */
function placeOf(
  line: Line,
  byCode: ReadonlyMap<string, KnownFirm>,
  byName: ReadonlyMap<string, readonly KnownFirm[]>,
): { readonly firm: KnownFirm | null } | { readonly reason: Bilingual } {
  if (line.firm !== undefined) return { firm: byCode.get(line.firm) ?? null };
  const { name, cluster } = line;
  const same = (byName.get(name) ?? []).filter(
    (firm) => firm.cluster === null || cluster === null || firm.cluster === cluster,
  );
  const exact = same.filter((firm) => firm.cluster === cluster);
  const found = exact.length > 0 ? exact : same;
  if (found.length > 1) return { reason: inviteWords.both('refused.ambiguous', { name }) };
  return { firm: found[0] ?? null };
}

function refusal(
  line: Line,
  found: KnownFirm | null,
  lineOf: ReadonlyMap<string, number>,
): Bilingual | null {
  const code = found?.firm ?? line.firm;
  const earlier = code === undefined ? undefined : lineOf.get(code);
  if (earlier !== undefined) return inviteWords.both('refused.same', { line: earlier });
  return found?.withdrew ? inviteWords.both('refused.withdrew') : null;
}
