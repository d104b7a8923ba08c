import type { Cluster, Firm } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import { factReader } from '../../motion/fact-reader.ts';
import { unweightedNote } from '../../weigh/unweighted-note.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { jobPortion } from '../job-portion.ts';
import { attributeOf } from './cluster-attributes.ts';
import { concentrationOf, type FirmPlace, fewestLocated } from './concentration.ts';
import { judgedCluster } from './judged-cluster.ts';
import { localNetworkOf } from './local-network.ts';
import { clusterFinding } from './location-findings.ts';
import { locationWords } from './messages.ts';
import { regionFindings } from './region-findings.ts';
import { type PlacedCluster, regionalCluster } from './regional-cluster.ts';
import { type RegionalContext, regionalContext } from './regional-context.ts';

type Location = NonNullable<Assessments['location']>;
type Judged = NonNullable<Location['clusters']>[number];

/** What the assessment reads of a study. */
export type LocationBasis = Pick<AssessedModel, 'theory' | 'data' | 'wave' | 'plan' | 'seed'>;

/** Fewer firms are not shown by themselves; docs/decisions/0006-disclosure-control.md. */
const fewestFirms = 5;

/** Whether each place studied is a cluster: concentrated in space and tied locally; theory §8. */
export async function assessLocation(basis: LocationBasis, control: JobControl): Promise<Location> {
  const { dataset } = basis.data;
  const members = Map.groupBy(dataset.firms, ({ cluster }) => cluster);
  const sizeOf = ({ id }: Cluster) => members.get(id)?.length ?? 0;
  const large = dataset.clusters.filter((cluster) => sizeOf(cluster) >= fewestFirms);
  const small = dataset.clusters.filter(
    (cluster) => sizeOf(cluster) > 0 && sizeOf(cluster) < fewestFirms,
  );
  const required = fewestFirms;
  if (large.length === 0)
    return { findings: [], notes: [locationWords.both('none.clusters', { required })] };
  const facts = firmFacts(basis);
  const { context, notes: ofTable } = regionalContext(dataset.regions ?? null);
  const clusters: Judged[] = [];
  const notes: Bilingual[] = [...ofTable];
  for (const [k, cluster] of large.entries()) {
    const portion = jobPortion(control, k / large.length, (k + 1) / large.length);
    const placed = context && placedCluster(basis, facts, cluster, context);
    const found = await examine(basis, facts, { cluster, placed }, members, portion);
    clusters.push(found.judged);
    notes.push(...found.notes);
  }
  if (clusters.some(({ concentration }) => concentration.state === 'missing'))
    notes.push(locationWords.both('need.concentration', { located: fewestLocated }));
  if (clusters.some(({ network }) => network.state === 'missing'))
    notes.push(locationWords.both('need.network', { wave: basis.wave.wave }));
  notes.push(...unweightedNote('location', basis.wave));
  if (context && clusters.some(({ regional }) => regional)) notes.push(...context.notes);
  if (small.length > 0) notes.push(locationWords.both('small', { required, count: small.length }));
  const isKnown = clusters.some((one) =>
    [one.concentration, one.network].some(({ state }) => state !== 'missing'),
  );
  return isKnown
    ? { findings: [...clusters.map(clusterFinding), ...regionFindings(clusters)], notes, clusters }
    : { findings: [], notes };
}

async function examine(
  { theory, data, wave, plan, seed }: LocationBasis,
  facts: FirmFacts,
  { cluster, placed }: { readonly cluster: Cluster; readonly placed: PlacedCluster | null },
  members: ReadonlyMap<string | null, readonly Firm[]>,
  control: JobControl,
): Promise<{ judged: Judged; notes: readonly Bilingual[] }> {
  const { ties } = data.dataset;
  const roster = (members.get(cluster.id) ?? []).map(({ id }) => id);
  const settings = { level: plan.level, seed };
  const places = (ids: readonly string[]) => ids.flatMap((id) => facts.placeOf(id) ?? []);
  const concentration = await concentrationOf(
    {
      ...{ cluster: cluster.id, attributes: cluster.attributes, places: places(roster) },
      background: places((members.get(null) ?? []).map(({ id }) => id)),
      regional: placed?.evidence ?? [],
    },
    settings,
    jobPortion(control, 0, 0.5),
  );
  const options = theory.facts.find(({ id }) => id === 'chain_step')?.options ?? [];
  const steps = options.map(({ value }) => value).filter((value) => value !== supportStep);
  const network = await localNetworkOf(
    {
      ...{ roster, clusterOf: facts.clusterOf, stepOf: facts.stepOf },
      answered: new Set(wave.matrix.firms),
      ties: ties.filter((tie) => tie.wave === wave.wave),
      chain:
        options.length === 0
          ? null
          : { steps, support: options.length > steps.length ? [supportStep] : [] },
    },
    settings,
    jobPortion(control, 0.5, 1),
  );
  return {
    judged: {
      ...judgedCluster(cluster, roster.length, places(roster).length, concentration, network),
      ...(placed && { regional: placed.regional }),
    },
    notes: [...(placed?.notes ?? []), ...concentration.notes],
  };
}

/** The cluster among regions, with the sizes of firms of its industry in all clusters. */
function placedCluster(
  { data, plan }: LocationBasis,
  facts: FirmFacts,
  cluster: Cluster,
  context: RegionalContext,
): PlacedCluster {
  const { firms, clusters } = data.dataset;
  const same = new Set(
    clusters.flatMap(({ id, attributes }) =>
      attributeOf(attributes, 'industry') === attributeOf(cluster.attributes, 'industry')
        ? [id]
        : [],
    ),
  );
  const sizesOf = (isMeant: (cluster: string | null) => boolean) =>
    firms.flatMap((firm) => (isMeant(firm.cluster) ? (facts.sizeOf(firm.id) ?? []) : []));
  const sizes = {
    cluster: sizesOf((id) => id === cluster.id),
    industry: sizesOf((id) => id !== null && same.has(id)),
  };
  return regionalCluster(cluster, context, sizes, plan.level);
}

/** The answer to `chain_step` of firms that support the steps and are none themselves. */
const supportStep = 'services';

interface FirmFacts {
  /** Employees; null where not told, or none. */
  readonly sizeOf: (firm: string) => number | null;
  readonly placeOf: (firm: string) => FirmPlace | null;
  readonly stepOf: (firm: string) => string | null;
  readonly clusterOf: (firm: string) => string | null;
}

/** Facts of firms: what they answered in the wave, else what the firms table says. */
function firmFacts({ theory, data, wave }: LocationBasis): FirmFacts {
  const reader = factReader({ data }, { wave });
  const rows = new Map(wave.matrix.firms.map((firm, row) => [firm, row]));
  const firms = new Map(data.dataset.firms.map((firm) => [firm.id, firm]));
  const idOf = (kind: 'latitude' | 'longitude') =>
    theory.facts.find((fact) => fact.kind === kind)?.id ?? null;
  const number = (firm: string, fact: string | null) => {
    if (fact === null) return null;
    const row = rows.get(firm);
    const value = row === undefined ? firms.get(firm)?.facts[fact] : reader.number(row, fact);
    return typeof value === 'number' ? value : null;
  };
  const [north, east] = [idOf('latitude'), idOf('longitude')];
  return {
    clusterOf: (firm) => firms.get(firm)?.cluster ?? null,
    sizeOf: (firm) => {
      const size = number(firm, 'employees');
      return size !== null && size > 0 ? size : null;
    },
    placeOf: (firm) => {
      const [latitude, longitude] = [number(firm, north), number(firm, east)];
      return latitude === null || longitude === null ? null : { latitude, longitude };
    },
    stepOf: (firm) => {
      const row = rows.get(firm);
      const value =
        row === undefined ? firms.get(firm)?.facts.chain_step : reader.text(row, 'chain_step');
      return typeof value === 'string' ? value : null;
    },
  };
}
