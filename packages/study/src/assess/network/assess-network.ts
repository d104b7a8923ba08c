import type { Bilingual, JobControl } from '@qunhai/kernel';
import { positionMeasures } from '@qunhai/network';
import { waveNetwork, wavesWithTies } from '../../network/wave-network.ts';
import { unweightedNote } from '../../weigh/unweighted-note.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { jobPortion } from '../job-portion.ts';
import { associations, type Outcome } from './associations.ts';
import { changePart } from './change-part.ts';
import { type DescribedWave, describeWave } from './describe-wave.ts';
import { factName, firmFacts } from './firm-facts.ts';
import { networkWords as words } from './messages.ts';
import { networkFindings } from './network-findings.ts';
import {
  type ChangeResults,
  fewestFirms,
  type NetworkAnalysis,
  type NetworkResults,
  type NetworkSettings,
} from './network-settings.ts';

/** What the assessment reads of a study. */
export type NetworkBasis = Pick<
  AssessedModel,
  'theory' | 'data' | 'wave' | 'plan' | 'seed' | 'diagnosis'
>;

/** With 2,000 permutations a p of .05 has a Monte Carlo standard error of .005. */
const counts = { draws: 400, permutations: 2000, pairPermutations: 500 } as const;

/** The networks of all waves: structure and reach of every cluster, how they change, and what positions go with. */
export async function assessNetwork(
  basis: NetworkBasis,
  control: JobControl,
): Promise<NetworkResults> {
  const { theory, data, wave, plan, seed } = basis;
  const { dataset } = data;
  const waves = wavesWithTies(dataset);
  if (waves.length === 0)
    return { findings: [], notes: [words.both('note.no-ties')], analysis: null };
  const settings: NetworkSettings = { seed, level: plan.level, ...counts };
  const described: DescribedWave[] = [];
  for (const [k, each] of waves.entries()) {
    const input = {
      ...{
        dataset,
        settings,
        before: described.at(-1) ?? null,
        isExplained: each === wave.wave || each === waves.at(-1),
      },
      network: waveNetwork(dataset, each),
      facts: firmFacts(theory, dataset, each),
    };
    const portion = jobPortion(control, (0.6 * k) / waves.length, (0.6 * (k + 1)) / waves.length);
    described.push(await describeWave(input, portion));
  }
  const changes = await changesOf(described, settings, jobPortion(control, 0.6, 0.8));
  const measures = positionMeasures.map(({ id, name, side, higherIsStronger }) => ({
    ...{ id, name, side, higherIsStronger },
  }));
  const analysed = described.find(({ results }) => results.wave === wave.wave)?.results;
  const outcomes = outcomesOf(basis);
  const found =
    analysed && outcomes.length > 0
      ? await associations(
          analysed.firms.filter(({ responded }) => responded),
          measures,
          outcomes,
          settings,
          jobPortion(control, 0.8, 1),
        )
      : { associations: [], contrasts: [] };
  const analysis: NetworkAnalysis = {
    ...{ seed, level: plan.level, draws: counts.draws, permutations: counts.permutations },
    wave: analysed?.wave ?? waves.at(-1)!,
    ...{ measures, waves: described.map(({ results }) => results), changes, ...found },
  };
  const notes = [
    ...(analysed ? [] : [words.both('note.other-wave', { wave: wave.wave })]),
    ...(analysed && outcomes.length === 0 ? [words.both('note.no-outcome')] : []),
    ...notesOf(analysis, described),
    ...unweightedNote('network', wave),
  ];
  return { findings: networkFindings(analysis), notes, analysis };
}

async function changesOf(
  described: readonly DescribedWave[],
  settings: NetworkSettings,
  control: JobControl,
): Promise<ChangeResults[]> {
  const changes: ChangeResults[] = [];
  for (const [at, after] of described.entries()) {
    const before = described[at - 1];
    if (!before) continue;
    for (const { cluster, name } of after.results.clusters) {
      const isDescribed = before.results.clusters.some((one) => one.cluster === cluster);
      if (!isDescribed) continue;
      const [first, second] = [before.compared.get(cluster)!, after.compared.get(cluster)!];
      changes.push({ cluster, name, ...(await changePart(first, second, settings, control)) });
    }
  }
  return changes;
}

/** Outcomes that the theory aims at, by their scores on the answer scale; and exports, where firms were asked for them. */
function outcomesOf({ theory, data, wave, diagnosis }: NetworkBasis): Outcome[] {
  const facts = firmFacts(theory, data.dataset, wave.wave);
  const scores = new Map(
    diagnosis.firms.map((firm) => [
      firm.firm,
      new Map(firm.scores.map(({ construct, score }) => [construct, score])),
    ]),
  );
  const aims = theory.constructs.filter(({ role }) => role === 'outcome');
  const constructs = aims.map(
    ({ id, name }): Outcome => ({
      ...{ kind: 'construct', id, name },
      read: (firm) => scores.get(firm)?.get(id) ?? null,
    }),
  );
  const exports = theory.facts.filter(({ id }) => id === 'export_share');
  const asked = exports.map(
    (fact): Outcome => ({
      ...{ kind: 'fact', id: fact.id, name: factName(fact) },
      read: (firm) => facts.number(firm, fact.id),
    }),
  );
  const firms = wave.matrix.firms;
  return [...asked, ...constructs].filter(({ read }) => {
    const known = firms.map(read).filter((value) => value !== null);
    return new Set(known).size > 1;
  });
}

function notesOf(
  { wave: shown, waves, associations: found }: NetworkAnalysis,
  described: readonly DescribedWave[],
): Bilingual[] {
  const latest = waves.find((each) => each.wave === shown)!;
  return [
    words.both('note.roster'),
    ...latest.clusters.map(({ cluster, name, nominations: n }) => {
      const values = {
        ...{ wave: latest.wave, nominations: n.nominations, mutual: n.mutualPairs },
        ...{ oneSided: n.oneSidedPairs, unconfirmed: n.unconfirmedPairs },
        ...{ offRoster: n.offRoster, unplaced: n.unplaced },
      };
      const called = (language: 'zh' | 'en') =>
        name?.[language] ?? cluster ?? words(language, 'all-firms');
      return {
        zh: words('zh', 'note.nominations', { ...values, name: called('zh') }),
        en: words('en', 'note.nominations', { ...values, name: called('en') }),
      };
    }),
    words.both('note.home'),
    ...described.flatMap(({ results, compared }) => {
      const count = compared.size - results.clusters.length;
      const values = { wave: results.wave, count, required: fewestFirms };
      return count > 0 ? [words.both('note.small', values)] : [];
    }),
    words.both('note.census'),
    ...(found.length > 0 ? [words.both('note.observational')] : []),
  ];
}
