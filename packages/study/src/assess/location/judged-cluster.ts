import type { Cluster } from '@qunhai/dataset';
import {
  type ClusterVerdict,
  type JudgedEvidence,
  judgeCluster,
  locationText,
  type MarkJudgement,
} from '@qunhai/location';
import type { Assessments } from '@qunhai/results';
import type { Concentration } from './concentration.ts';
import type { LocalNetwork } from './local-network.ts';

type Judged = NonNullable<NonNullable<Assessments['location']>['clusters']>[number];
type Mark = Judged['concentration'];
type Described = Judged['described'][number];

/** One of two marks makes an emerging cluster, and the other is what it lacks. */
const verdicts = {
  cluster: { verdict: 'cluster', lacks: null },
  'agglomeration-without-network': { verdict: 'emerging', lacks: 'network' },
  'network-without-agglomeration': { verdict: 'emerging', lacks: 'concentration' },
  'no-cluster': { verdict: 'no-cluster', lacks: null },
  'not-known': { verdict: 'not-known', lacks: null },
} as const satisfies Readonly<Record<ClusterVerdict, Pick<Judged, 'verdict' | 'lacks'>>>;

/** A cluster with the verdict on it and all evidence. */
export function judgedCluster(
  cluster: Cluster,
  firms: number,
  located: number,
  concentration: Concentration,
  network: LocalNetwork,
): Judged {
  const judged = judgeCluster({
    concentration: concentration.evidence,
    network: network.evidence,
  });
  return {
    ...{ cluster: cluster.id, name: cluster.name, firms, located, ties: network.placed },
    ...verdicts[judged.verdict],
    certainty: judged.certainty,
    concentration: markOf(judged.concentration),
    network: markOf(judged.network),
    described: describedFigures(concentration, network),
    cautions: judged.cautions.map((caution) => locationText.both(`caution.${caution}`)),
  };
}

function markOf({ state, evidence }: MarkJudgement): Mark {
  return { state, evidence: evidence.map(evidenceRow) };
}

function evidenceRow(one: JudgedEvidence): Mark['evidence'][number] {
  const { measure, value, interval, p, threshold, source, finding, reason } = one;
  return {
    ...{
      measure,
      name: locationText.both(`measure.${measure}`),
      value,
      threshold,
      source,
      finding,
    },
    interval: interval ? { lower: interval[0], upper: interval[1] } : null,
    p: p ?? null,
    reason: locationText.both(`reason.${reason}`),
  };
}

/** Figures that decide nothing, for want of a threshold or because they repeat others. */
function describedFigures(
  { density }: Concentration,
  { structure, chain }: LocalNetwork,
): Described[] {
  const described: Described[] = [];
  if (density)
    described.push({
      ...{ figure: 'dense-groups', value: density.chosen.sizes.length },
      interval: { lower: density.groups[0], upper: density.groups[1] },
    });
  for (const figure of ['density', 'reciprocity'] as const) {
    const found = structure?.figures.find((one) => one.figure === figure);
    if (!found || found.value === null) continue;
    const { value, low, high } = found;
    const interval = low === null || high === null ? null : { lower: low, upper: high };
    described.push({ figure, value, interval });
  }
  const parts = [
    ['chain-steps', chain?.covered],
    ['chain-links', structure === null ? null : chain?.linked],
    ['chain-support', chain?.supported],
  ] as const;
  for (const [figure, share] of parts)
    if (share)
      described.push({
        ...{ figure, value: share.observed },
        interval: { lower: share.lowestWithoutOneFirm, upper: share.highest },
      });
  return described;
}
