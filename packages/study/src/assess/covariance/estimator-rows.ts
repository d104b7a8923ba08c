import type { JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { assessmentRules, hypothesisVerdict } from '@qunhai/sem';
import { effectsOf } from '../../test-hypotheses.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { disagreementsOf, disagreementText } from './disagreements.ts';
import { covarianceWords } from './messages.ts';
import type { ModelRows } from './model-rows.ts';
import { otherEffects, ownEffects, type PlsEffects } from './pls-effects.ts';

export type Estimators = NonNullable<NonNullable<Assessments['covariance']>['estimators']>;
export type ComparedEffect = Estimators['effects'][number];
type Estimated = NonNullable<ComparedEffect['pls']>;
export type Claimed = Pick<ComparedEffect, 'effect' | 'hypotheses' | 'sign'>;

/** Every effect that a hypothesis of the base model speaks of, by PLS, PLSc and maximum likelihood; null when there is none. */
export async function estimatorRows(
  assessed: AssessedModel,
  fitted: ModelRows | null,
  control: JobControl,
): Promise<Estimators | null> {
  const claimed = claimedEffects(assessed);
  if (claimed.length === 0) return null;
  const own = ownEffects(assessed);
  const other = await otherEffects(assessed, control);
  const by = (estimator: PlsEffects['estimator']) => (own.estimator === estimator ? own : other);
  return {
    own: own.estimator,
    resamples: { requested: other.requested, used: other.used },
    largeDifference: assessmentRules['estimator-difference'].threshold,
    obstacles: [
      ...[own, other].flatMap(({ estimator, obstacle }) =>
        obstacle === null ? [] : [{ estimator, reason: obstacle }],
      ),
      ...likelihoodObstacle(fitted),
    ],
    effects: claimed.map((claim) => {
      const figures = {
        pls: plsFigures(by('pls'), claim),
        plsc: plsFigures(by('plsc'), claim),
        ml: likelihoodFigures(fitted, claim),
      };
      const disagreements = disagreementsOf(figures);
      const row = { ...claim, ...figures, disagreements };
      if (disagreements.length === 0) return row;
      return { ...row, text: disagreementText(row, assessed.model, fitted) };
    }),
  };
}

function likelihoodObstacle(fitted: ModelRows | null): Estimators['obstacles'] {
  const reason = (key: 'estimators.no-ml' | 'estimators.improper') => [
    { estimator: 'ml' as const, reason: covarianceWords.both(key) },
  ];
  if (fitted?.status !== 'converged') return reason('estimators.no-ml');
  return fitted.improper.length > 0 ? reason('estimators.improper') : [];
}

/** Paths and chains of the base model, with the hypotheses that speak of them. */
export function claimedEffects({ theory, model }: AssessedModel): Claimed[] {
  const found = new Map<string, { effect: string[]; hypotheses: string[]; sign: '+' | '-' }>();
  const isPath = (from: string, to: string) =>
    model.paths.some((path) => path.from === from && path.to === to);
  for (const hypothesis of theory.hypotheses) {
    const sign = 'sign' in hypothesis ? hypothesis.sign : '+';
    for (const effect of effectsOf(hypothesis)) {
      if (!effect.slice(1).every((to, i) => isPath(effect[i]!, to))) continue;
      const key = `${sign}${effect.join('\n')}`;
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { effect: [...effect], hypotheses: [hypothesis.id], sign });
      else if (!known.hypotheses.includes(hypothesis.id)) known.hypotheses.push(hypothesis.id);
    }
  }
  return [...found.values()];
}

function plsFigures({ paths, indirect }: PlsEffects, { effect, sign }: Claimed): Estimated | null {
  const row =
    effect.length === 2
      ? paths.find(({ from, to }) => from === effect[0] && to === effect[1])
      : indirect.find(({ path }) => isSame(path, effect));
  return row === undefined ? null : judged(row, sign);
}

function likelihoodFigures(fitted: ModelRows | null, { effect, sign }: Claimed): Estimated | null {
  const row =
    effect.length === 2
      ? fitted?.paths.find(({ from, to }) => from === effect[0] && to === effect[1])
      : fitted?.indirect.find(({ path }) => isSame(path, effect));
  return row === undefined ? null : judged(row.standardized, sign);
}

/** An effect with the verdict on a hypothesis that gives it a sign. */
export function judged(
  { estimate, interval }: Pick<Estimated, 'estimate' | 'interval'>,
  sign: '+' | '-',
): Estimated {
  return { estimate, interval, verdict: hypothesisVerdict(sign, { estimate, interval }) };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('\n') === b.join('\n');
}
