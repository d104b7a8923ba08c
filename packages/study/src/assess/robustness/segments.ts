import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { bootstrapSegments, type FimixSolution, fimixPls, type PlsResult } from '@qunhai/sem';
import { intervalOf, tested } from '../../evaluate/summariser.ts';
import { requiredRows } from '../../required-rows.ts';
import { failedShareLimit } from '../../resample-model.ts';
import { jobPortion } from '../job-portion.ts';
import { affordableCount } from './affordable-count.ts';
import type { ExaminedModel } from './examined-model.ts';
import { robustnessWords } from './messages.ts';
import { describedNumber, pointsTo, segmentFinding, solutionRows } from './segment-number.ts';

type Segments = NonNullable<NonNullable<Assessments['robustness']>['segments']>;

/** Solutions with one segment up to this many. */
const mostSegments = 4;
const startCounts = { usual: 20, fewest: 5 } as const;
/** Resamples of the described segments, never more than the study's. */
const resampleCounts = { usual: 500, fewest: 100 } as const;
/** Fewest firms of a segment, as of a group that is compared; a convention of ours. */
const fewestFirms = 50;

/** FIMIX-PLS: how many segments there are, and the paths of each where there are two or more. */
export async function segmentsOf(
  assessed: ExaminedModel,
  estimate: PlsResult,
  control: JobControl,
): Promise<{ readonly segments: Segments | null; readonly findings: readonly Finding[] }> {
  const { model, wave, seed } = assessed;
  const starts = affordableCount(estimate.n, startCounts.usual, startCounts.fewest);
  const { solutions } = await fimixPls(estimate, wave.matrix, {
    ...{ most: mostSegments, starts, seed, control: jobPortion(control, 0, 0.5) },
  });
  if (solutions.length === 0)
    return {
      segments: null,
      findings: [{ id: 'segments', verdict: 'open', text: robustnessWords.both('segments.none') }],
    };
  const rows = solutionRows(solutions);
  const points = pointsTo(rows);
  const described = describedNumber(points);
  const required = Math.max(fewestFirms, requiredRows(model));
  const solution = solutions.find(({ segments }) => segments.length === described);
  const details = solution
    ? await describe(assessed, estimate, solution, jobPortion(control, 0.5, 1))
    : { paths: [], shares: [], resamples: null, notes: [] };
  return {
    segments: { solutions: rows, pointsTo: points, described, required, ...details },
    findings: [segmentFinding(rows, points, required)],
  };
}

async function describe(
  { model, wave, plan, seed }: ExaminedModel,
  estimate: PlsResult,
  solution: FimixSolution,
  control: JobControl,
): Promise<Pick<Segments, 'paths' | 'shares' | 'resamples' | 'notes'>> {
  const notes = searchNotes(solution);
  const none = { paths: [], shares: [], resamples: null };
  if (plan.resamples === 0)
    return { ...none, notes: [...notes, robustnessWords.both('segments.no-intervals')] };
  const { usual, fewest } = resampleCounts;
  const found = await bootstrapSegments(estimate, wave.matrix, solution, {
    resamples: Math.min(plan.resamples, affordableCount(estimate.n, usual, fewest)),
    ...{ level: plan.level, seed, control },
  });
  const resamples = { requested: found.resamples, used: found.used };
  const failed = found.resamples - found.used;
  if (failed > failedShareLimit * found.resamples)
    return {
      ...{ ...none, resamples },
      notes: [
        ...notes,
        robustnessWords.both('segments.unstable', { requested: found.resamples, failed }),
      ],
    };
  return {
    shares: found.segments.map(({ share }, k) => ({
      ...{ segment: k + 1, estimate: share.estimate, interval: intervalOf(share.interval) },
    })),
    paths: found.segments.flatMap(({ paths }, k) =>
      paths
        .filter(({ from, to }) => model.paths.some((path) => path.from === from && path.to === to))
        .map(({ from, to, ...summary }) => ({ segment: k + 1, from, to, ...tested(summary) })),
    ),
    ...{ resamples, notes },
  };
}

/** A solution that one start alone came to may not be the best there is, nor the largest number tried the right one. */
function searchNotes({ segments, finished, finishedAtBest }: FimixSolution): Bilingual[] {
  const count = segments.length;
  return [
    ...(finishedAtBest > 1
      ? []
      : [robustnessWords.both('segments.lonely', { segments: count, followed: finished })]),
    ...(count < mostSegments ? [] : [robustnessWords.both('segments.most', { most: count })]),
  ];
}
