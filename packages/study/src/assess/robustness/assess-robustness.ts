import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import { attempt } from '../attempt.ts';
import { jobPortion } from '../job-portion.ts';
import { endogeneityOf } from './endogeneity.ts';
import type { ExaminedModel } from './examined-model.ts';
import { robustnessWords } from './messages.ts';
import { nonlinearityOf } from './nonlinearity.ts';
import { segmentsOf } from './segments.ts';
import { tetradsOf } from './tetrads.ts';

type Robustness = NonNullable<Assessments['robustness']>;
type Parts = Omit<Robustness, 'findings' | 'notes'>;
type Found = Partial<Parts> & { readonly findings: readonly Finding[] };

interface Method {
  /** Id of the finding that says why there is none. */
  readonly id: string;
  /** Why it is not computed; null when it can be tried. */
  readonly obstacle: Bilingual | null;
  /** Where it ends, as a share of the family's time. */
  readonly upTo: number;
  readonly compute: (control: JobControl) => Promise<Found>;
}

/** What might be wrong with the base model: bent relations, endogenous causes, hidden groups, blocks that are not reflective. */
export async function assessRobustness(
  assessed: ExaminedModel,
  control: JobControl,
): Promise<Robustness> {
  let parts: Parts = { nonlinearity: null, endogeneity: null, segments: null, tetrads: null };
  const findings: Finding[] = [];
  let from = 0;
  for (const { id, obstacle, upTo, compute } of methodsOf(assessed)) {
    const portion = jobPortion(control, from, upTo);
    const tried = obstacle ? { obstacle } : await attempt(() => compute(portion));
    const { findings: own, ...part } =
      'found' in tried ? tried.found : { findings: [openFinding(id, tried.obstacle)] };
    parts = { ...parts, ...part };
    findings.push(...own);
    from = upTo;
  }
  return { ...parts, findings, notes: [] };
}

function openFinding(id: string, text: Bilingual): Finding {
  return { id, verdict: 'open', text };
}

function methodsOf(assessed: ExaminedModel): Method[] {
  const { estimation, plan } = assessed;
  const { estimate } = estimation;
  const isEstimated = estimate?.status === 'converged';
  const noEstimate = isEstimated ? null : robustnessWords.both('none.estimate');
  const noWeights = (method: 'copula' | 'segments' | 'tetrads') =>
    isWeighed(assessed.wave.matrix) ? weighWords.both(`left-out.${method}`) : null;
  const noResamples = plan.resamples > 0 ? null : robustnessWords.both('none.resamples');
  return [
    {
      ...{ id: 'reset', obstacle: noEstimate, upTo: 0.35 },
      compute: (control) => nonlinearityOf(assessed, estimate!, control),
    },
    {
      ...{ id: 'copula', obstacle: noEstimate ?? noWeights('copula') ?? noResamples, upTo: 0.55 },
      compute: (control) => endogeneityOf(assessed, estimate!, control),
    },
    {
      ...{ id: 'segments', obstacle: noEstimate ?? noWeights('segments'), upTo: 0.85 },
      compute: (control) => segmentsOf(assessed, estimate!, control),
    },
    {
      ...{ id: 'tetrads', obstacle: noWeights('tetrads') ?? noResamples, upTo: 1 },
      compute: (control) => tetradsOf(assessed, control),
    },
  ];
}
