import type { Bilingual } from '@qunhai/kernel';
import type { DiagnosisResults } from '@qunhai/results';
import type { DiagnosisInput } from './diagnosis-input.ts';
import type { Lever } from './importance/constraints.ts';
import { smallestGroup } from './intervals.ts';
import { t } from './messages.ts';
import type { ConstructScores } from './scores/construct-scores.ts';
import { observations } from './stages/observations.ts';

/** What the notes are about. */
export interface NoteMatter {
  readonly input: DiagnosisInput;
  readonly scores: ReadonlyMap<string, ConstructScores>;
  readonly resources: ReadonlyMap<string, ConstructScores>;
  readonly levers: readonly Lever[];
  readonly effectsOnDrivers: boolean;
  readonly suppressions: DiagnosisResults['suppressions'];
  readonly answered: ReadonlySet<string | null>;
}

/** What was assumed, what is missing and why, for the reader of the results. */
export function diagnosisNotes(matter: NoteMatter): Bilingual[] {
  return [
    t.both('note.owner'),
    ...suppressionNotes(matter),
    t.both('note.peers'),
    t.both('note.bounds'),
    ...(matter.input.caseWeights ? [t.both('note.case-weights')] : []),
    ...scoreNotes(matter),
    ...resourceNotes(matter),
    ...planNotes(matter),
    ...clusterNotes(matter),
  ];
}

function suppressionNotes({ input, suppressions }: NoteMatter): Bilingual[] {
  if (suppressions.length === 0) return [];
  const primary = suppressions.filter(({ kind }) => kind === 'primary').length;
  const unclustered = input.responses.clusters.filter((cluster) => cluster === null).length;
  const few = unclustered > 0 && unclustered < smallestGroup;
  return [
    t.both('note.suppressed', { primary, secondary: suppressions.length - primary }),
    ...(few ? [t.both('note.unclustered-few')] : []),
  ];
}

function scoreNotes({ input, scores }: NoteMatter): Bilingual[] {
  const naming = (
    key: Parameters<typeof t.both>[0],
    holds: (scored: ConstructScores) => boolean,
  ) => {
    const constructs = [...scores.values()].filter(holds).map(({ construct }) => construct);
    return listed(key, 'constructs', constructs);
  };
  return [
    ...naming('note.weights-estimated', ({ weighting }) => weighting.origin === 'estimated'),
    ...naming(
      'note.weights-equal',
      ({ weighting, items }) => weighting.origin === 'equal' && items > 1,
    ),
    ...naming(
      'note.weights-negative',
      ({ weighting }) => weighting.origin === 'equal-for-negative',
    ),
    ...(['reliability', 'generalizability', 'propagated', 'rounding', 'unknown'] as const).flatMap(
      (precision) => naming(`note.error-${precision}`, (scored) => scored.precision === precision),
    ),
    ...naming('note.rescaled', ({ rescaled }) => rescaled),
    ...listed(
      'note.unmeasured',
      'constructs',
      input.theory.constructs.map(({ id }) => id).filter((id) => !scores.has(id)),
    ),
  ];
}

function resourceNotes({ input, resources, effectsOnDrivers }: NoteMatter): Bilingual[] {
  const { theory } = input;
  if (theory.resources.length === 0) return [t.both('note.no-resources')];
  return [
    t.both('note.derived'),
    ...listed(
      'note.resources-unmeasured',
      'resources',
      theory.resources.map(({ id }) => id).filter((id) => !resources.has(id)),
    ),
    ...(effectsOnDrivers ? [] : [t.both('note.nature-equal')]),
  ];
}

function planNotes(matter: NoteMatter): Bilingual[] {
  const { input, scores, levers } = matter;
  const { stages, coupling, lockIns, targets, constraints } = input.theory.diagnosis;
  const coupled = coupling && scores.has(coupling.first) && scores.has(coupling.second);
  const ties = input.ties.some(({ wave }) => wave === input.responses.wave);
  const without = constraints.filter((id) => !levers.some(({ construct }) => construct.id === id));
  const established = levers.filter((lever) => lever.established);
  const regressed = new Set(
    established.filter(({ reliability }) => reliability < 1).map(({ construct }) => construct.id),
  );
  return [
    ...(stages.length === 0 ? [t.both('note.no-stages')] : skippedConditions(matter)),
    t.both(coupled ? 'note.coupling' : 'note.no-coupling'),
    ...(lockIns.length === 0 ? [t.both('note.no-lock-ins')] : []),
    ...(lockIns.length > 0 && !ties ? [t.both('note.no-ties')] : []),
    ...(targets.length === 0 ? [t.both('note.no-targets')] : []),
    ...(input.effects === null
      ? [t.both('note.not-estimated')]
      : listed('note.constraints-without-effect', 'constructs', without)),
    ...(levers.length > 0 ? [t.both('note.constraints')] : []),
    ...listed(
      'note.constraints-uncertain',
      'effects',
      levers
        .filter((lever) => !lever.established)
        .map(({ construct, target }) => `${construct.id} → ${target.id}`),
    ),
    ...listed('note.gains-regressed', 'constructs', [...regressed]),
  ];
}

/** Variables of stage conditions that no firm of the wave has. */
function skippedConditions({ input, scores }: NoteMatter): Bilingual[] {
  const observe = observations(input, scores);
  const observed = input.responses.firms.map((_, row) => observe(row));
  const variables = new Map(
    input.theory.diagnosis.stages
      .flatMap(({ rules }) => rules.flatMap(({ conditions }) => conditions))
      .map(({ variable }) => [Object.values(variable)[0]!, variable]),
  );
  const silent = [...variables].filter(([id, variable]) =>
    observed.every((firm) => {
      const value =
        'fact' in variable
          ? firm.fact(id)
          : 'item' in variable
            ? firm.item(id)
            : firm.construct(id);
      return value === undefined || value === null || Number.isNaN(value);
    }),
  );
  return listed(
    'note.stages-skipped',
    'variables',
    silent.map(([id]) => id),
  );
}

function clusterNotes({ input, answered }: NoteMatter): Bilingual[] {
  const silent = input.clusters.filter(({ id }) => !answered.has(id)).map(({ id }) => id);
  const none = [...answered].every((cluster) => cluster === null);
  return [
    ...listed('note.clusters-silent', 'clusters', silent),
    ...(none ? [t.both('note.no-clusters')] : []),
  ];
}

/** The note with its list, or nothing when the list is empty. */
function listed(
  key: Parameters<typeof t.both>[0],
  place: string,
  ids: readonly string[],
): Bilingual[] {
  if (ids.length === 0) return [];
  return [
    {
      zh: t('zh', key, { [place]: ids.join('、') }),
      en: t('en', key, { [place]: ids.join(', ') }),
    },
  ];
}
