import type { RawColumn } from '../raw-table.ts';
import { headerReadings } from './header-readings.ts';
import { type Bigrams, bigramsOf, plainText, similarity } from './plain-text.ts';
import type { Target } from './targets.ts';

/** Why a column's header speaks for a target, best first. */
type MatchKind =
  | 'same-name'
  | 'alike-name'
  | 'code'
  | 'wording'
  | 'field-name'
  | 'part-of-wording'
  | 'similar-wording'
  | 'access-code'
  | 'row-number'
  | 'chosen';

/** A target that a header speaks for, with a rank in (0, 1] that only orders candidates. */
export interface NameMatch {
  readonly target: Target;
  readonly kind: MatchKind;
  readonly rank: number;
}

/** Headers that number responses: they tell rows apart, but not which firm answered. */
const rowNumbers: ReadonlySet<string> = new Set(
  ['id', 'response id', '序号', '答复id', '回复id', '_id', '_uuid', 'key'].map(plainText),
);

/** Headers of the code with which an invited participant entered the survey. */
const accessCodes: ReadonlySet<string> = new Set(
  ['token', 'access code', '操作码', '访问代码'].map(plainText),
);

const leastSimilar = 0.7;
/** Shorter texts are contained in others by chance. */
const leastChinese = 6;
const leastLatin = 16;

/** What a header was read as, prepared once for all targets. */
interface PreparedHeader {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
  readonly plainCodes: ReadonlySet<string>;
  readonly texts: readonly {
    readonly plain: string;
    readonly bigrams: Bigrams;
  }[];
}

/** Every target that the header or label of a column speaks for. */
export function nameMatches(column: RawColumn, targets: readonly Target[]): NameMatch[] {
  const header = prepare(column);
  return targets.flatMap((target) => {
    const match = bestMatch(header, target);
    return match ? [{ target, ...match }] : [];
  });
}

function prepare(column: RawColumn): PreparedHeader {
  const { codes, texts } = headerReadings(column);
  const plains = [...new Set(texts.map(plainText))].filter((plain) => plain !== '');
  return {
    name: column.name,
    codes: new Set(codes),
    plainCodes: new Set(codes.map(plainText)),
    texts: plains.map((plain) => ({ plain, bigrams: bigramsOf(plain) })),
  };
}

function bestMatch(
  header: PreparedHeader,
  target: Target,
): { kind: MatchKind; rank: number } | null {
  if (header.name === target.id) return { kind: 'same-name', rank: 1 };
  if (plainText(header.name) === plainText(target.id)) return { kind: 'alike-name', rank: 0.98 };
  if (target.kind === 'field') return fieldMatch(header, target);
  if (header.codes.has(target.id)) return { kind: 'code', rank: 0.96 };
  if (header.plainCodes.has(plainText(target.id))) return { kind: 'code', rank: 0.95 };
  return wordingMatch(header, target);
}

function fieldMatch(
  { texts, plainCodes }: PreparedHeader,
  target: Target & { kind: 'field' },
): { kind: MatchKind; rank: number } | null {
  if (texts.some(({ plain }) => target.names.has(plain))) return { kind: 'field-name', rank: 0.93 };
  if ([...plainCodes].some((plain) => target.names.has(plain)))
    return { kind: 'field-name', rank: 0.92 };
  if (target.id !== 'firm') return null;
  const headers = [...plainCodes, ...texts.map(({ plain }) => plain)];
  if (headers.some((plain) => accessCodes.has(plain))) return { kind: 'access-code', rank: 0.2 };
  const numbers = headers.some((plain) => rowNumbers.has(plain));
  return numbers ? { kind: 'row-number', rank: 0.1 } : null;
}

function wordingMatch(
  { texts }: PreparedHeader,
  { wordings }: Target,
): { kind: MatchKind; rank: number } | null {
  let part = 0;
  let similar = 0;
  for (const text of texts) {
    for (const wording of wordings) {
      if (text.plain === wording.plain) return { kind: 'wording', rank: 0.94 };
      part = Math.max(part, partRank(text.plain, wording.plain));
      similar = Math.max(similar, similarity(text.bigrams, wording.bigrams, leastSimilar));
    }
  }
  if (part > 0) return { kind: 'part-of-wording', rank: 0.7 + 0.2 * part };
  return similar >= leastSimilar ? { kind: 'similar-wording', rank: 0.6 * similar } : null;
}

/** How much of the longer text the shorter one makes up, 0 when it is no part of it or too short to tell. */
function partRank(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const least = /\p{Script=Han}/u.test(shorter) ? leastChinese : leastLatin;
  return shorter.length >= least && longer.includes(shorter) ? shorter.length / longer.length : 0;
}
