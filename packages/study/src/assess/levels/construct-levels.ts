import type { Bilingual, JobControl } from '@qunhai/kernel';
import { type Intraclass, intraclass } from '@qunhai/levels';
import { adjustPValues } from '@qunhai/numerics';
import type { Construct } from '@qunhai/theory';
import type { AnalysedWave } from '../../analysed-wave.ts';
import { agreementOf } from './agreement-of.ts';
import type { GroupedFirms, LevelsBasis } from './grouped-firms.ts';
import { levelsAttempt } from './levels-attempt.ts';
import { levelsRules } from './levels-rules.ts';
import type { ConstructLevels, Found, Settings } from './levels-settings.ts';
import { levelsWords as words } from './messages.ts';

type Agreement = Pick<ConstructLevels, 'agreement' | 'agreementNote'>;

interface Examined {
  readonly construct: Construct;
  readonly shares: Intraclass;
  readonly agreement: Agreement;
}

/** How much of every construct lies between groups, how far the firms of a group agree, and whether their mean may stand for it. */
export async function constructLevels(
  basis: LevelsBasis & { readonly wave: AnalysedWave },
  grouped: GroupedFirms,
  { level, significance }: Settings,
  control: JobControl,
): Promise<Found<ConstructLevels[]>> {
  const examined: Examined[] = [];
  const notes: Bilingual[] = [];
  for (const construct of basis.theory.constructs) {
    const values = grouped.scores.get(construct.id);
    if (!values) continue;
    const tried = await levelsAttempt(() =>
      intraclass({ name: construct.id, values }, grouped.group, { level, groupSize: 'adjusted' }),
    );
    if ('obstacle' in tried) notes.push(tried.obstacle);
    else
      examined.push({
        ...{ construct, shares: tried.found },
        agreement: await agreementOf(construct, basis, grouped, control),
      });
  }
  const adjusted = adjustPValues(
    examined.map(({ shares }) => shares.anova.p),
    'holm',
  );
  return {
    found: examined.map((one, i) => rowOf(one, adjusted[i]!, significance)),
    notes:
      notes.length > 0 ? [words.both('note.constructs', { count: notes.length }), ...notes] : [],
  };
}

function rowOf(
  { construct, shares, agreement }: Examined,
  adjustedP: number,
  significance: number,
): ConstructLevels {
  const { icc1, icc2, anova, rows, sizeForReliability70 } = shares;
  const row = {
    ...{ construct: construct.id, level: construct.level, role: construct.role },
    ...{ firms: rows.used, groups: anova.groups },
    icc1: figureOf(icc1.value, icc1.interval),
    icc2: icc2 ? figureOf(icc2.value, icc2.interval) : figureOf(null, null),
    test: {
      ...{ f: anova.f, p: anova.p, adjustedP },
      df: [anova.dfBetween, anova.dfWithin] as [number, number],
    },
    firmsForReliability: sizeForReliability70,
    ...agreement,
  };
  return { ...row, aggregation: aggregationOf(row, significance) };
}

/** A figure as results hold it; ends that are no numbers are unknown. */
export function figureOf(
  value: number | null,
  interval: readonly [number | null, number | null] | null,
) {
  const known = (end: number | null | undefined) =>
    end !== null && end !== undefined && Number.isFinite(end) ? end : null;
  return { value: known(value), lower: known(interval?.[0]), upper: known(interval?.[1]) };
}

function aggregationOf(
  row: Omit<ConstructLevels, 'aggregation'>,
  significance: number,
): ConstructLevels['aggregation'] {
  const agrees = firmsAgree(row) ?? false;
  if (row.test.adjustedP > significance) return agrees ? 'common' : 'unsupported';
  const { value } = row.icc2;
  if (value === null || value < levelsRules.reliable.threshold) return 'unreliable';
  return agrees ? 'supported' : 'differing';
}

/** Whether the median over groups reaches the cut-off, against people who answer evenly over the options; null where it is not known. */
export function firmsAgree({ agreement }: Pick<ConstructLevels, 'agreement'>): boolean | null {
  const median = medianAgreement(agreement, 'uniform');
  return median === null ? null : median >= levelsRules.agreement.threshold;
}

/** The median of the index that suits the construct's items. */
export function medianAgreement(
  agreement: ConstructLevels['agreement'],
  against: 'uniform' | 'triangular',
): number | null {
  const found = agreement?.nulls.find((one) => one.null === against);
  if (!found) return null;
  return agreement!.index === 'rwg' ? found.rwg.median : found.rwgStar.median;
}
