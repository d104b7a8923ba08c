import type { NetworkPicture } from '@qunhai/results';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { drawNetworkPicture, mostTies } from '../../figures/network-picture.ts';
import { count } from '../../format/format-number.ts';
import { type Html, html } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { measureOf } from './measure.ts';
import { t } from './messages.ts';
import { quarterCell } from './outcome-cells.ts';
import {
  orderedScenarios,
  pathOf,
  referenceOf,
  type SimulationEdition,
  titleOf,
  wholeGroup,
} from './simulation-edition.ts';
import { stageNames } from './stages.ts';

/** The start, which all scenarios share, and the end of every scenario. */
function shownPictures({ simulation }: SimulationEdition): NetworkPicture[] {
  const of = (scenario: string) =>
    simulation.networks
      .filter((picture) => picture.scenario === scenario)
      .sort((a, b) => a.quarter - b.quarter);
  const start = of(referenceOf(simulation).id)[0];
  const ends = orderedScenarios(simulation).flatMap(({ id }) => of(id).slice(-1));
  return start === undefined || start.quarter > 0
    ? ends
    : [start, ...ends.filter(({ quarter }) => quarter > 0)];
}

/** Firms in each market. */
function presence({ simulation }: SimulationEdition, { firms }: NetworkPicture): number[] {
  return simulation.model.markets.map(
    (_, market) => firms.filter(({ markets }) => markets.includes(market)).length,
  );
}

function captionOf(edition: SimulationEdition, { scenario, quarter }: NetworkPicture): string {
  const { language, simulation } = edition;
  if (quarter === 0) return t(language, 'network.figure-start');
  const title = simulation.scenarios.find(({ id }) => id === scenario)!.title;
  return t(language, 'network.figure', { scenario: edition.text(title), quarter });
}

/** Names of the places firms are grouped by; the last is outside clusters where any firm is. */
function groupNames(edition: SimulationEdition, pictures: readonly NetworkPicture[]): string[] {
  const { language, simulation } = edition;
  const names = simulation.model.clusters.map(({ name }) => edition.text(name));
  const outside = pictures.some(({ firms }) => firms.some(({ cluster }) => cluster < 0));
  return outside || names.length === 0 ? [...names, t(language, 'network.outside')] : names;
}

function descriptionOf(edition: SimulationEdition, picture: NetworkPicture): string {
  const { language, simulation } = edition;
  const there = presence(edition, picture);
  return t(language, 'network.description', {
    firms: count(picture.firms.length),
    ties: count(picture.ties.length),
    abroad: count(picture.firms.filter(({ markets }) => markets.length > 0).length),
    markets: simulation.model.markets
      .map(({ id }, market) =>
        t(language, 'network.market', { market: id, firms: count(there[market]!) }),
      )
      .join(page(language, 'page.list-separator')),
  });
}

function pictureFigure(
  edition: SimulationEdition,
  picture: NetworkPicture,
  groups: readonly string[],
  mostFirms: number,
): Promise<Html> {
  const { language, simulation } = edition;
  const caption = captionOf(edition, picture);
  const { ties } = picture;
  return figure(edition, {
    caption,
    draw: (id) =>
      drawNetworkPicture({
        id,
        language,
        title: caption,
        description: descriptionOf(edition, picture),
        firms: picture.firms.map(({ cluster, stage, markets }) => ({
          group: cluster < 0 ? simulation.model.clusters.length : cluster,
          stage,
          markets,
        })),
        ties,
        groups,
        markets: simulation.model.markets.map(({ id: name, distance }) => ({ name, distance })),
        mostFirms,
        stages: stageNames(edition),
        legend: { local: t(language, 'network.local'), global: t(language, 'network.global') },
      }),
    note:
      ties.length > mostTies &&
      t(language, 'network.thinned', { ties: count(ties.length), drawn: count(mostTies) }),
  });
}

/** Firms of one cluster in one market, at most: the widest line of all pictures. */
function mostFirmsOf(pictures: readonly NetworkPicture[]): number {
  const tally = pictures.flatMap(({ firms }) => {
    const by = new Map<string, number>();
    for (const { cluster, markets } of firms)
      for (const market of markets)
        by.set(`${cluster} ${market}`, (by.get(`${cluster} ${market}`) ?? 0) + 1);
    return [...by.values()];
  });
  return Math.max(1, ...tally);
}

function networkTable(edition: SimulationEdition): Html {
  const { language, simulation } = edition;
  const footnotes = new Footnotes();
  const group = wholeGroup(simulation);
  const { steps } = simulation.plan;
  const outcomes = simulation.outcomes.filter(
    ({ aspect, unit }) => aspect === 'network' || unit === 'markets',
  );
  return table(edition, {
    caption: t(language, 'network.table', { quarter: steps }),
    columns: [
      text(t(language, 'head.scenario')),
      ...outcomes.map(({ name }) => numeric(edition.text(name))),
    ],
    groups: [
      {
        rows: [
          { head: t(language, 'stages.at-start'), scenario: referenceOf(simulation), quarter: 0 },
          ...orderedScenarios(simulation).map((scenario) => ({
            head: edition.text(scenario.title),
            scenario,
            quarter: steps,
          })),
        ].map(({ head, scenario, quarter }) => [
          head,
          ...outcomes.map((outcome) =>
            quarterCell(
              pathOf(scenario, group, outcome.id),
              quarter,
              measureOf(edition, outcome),
              footnotes,
              t(language, 'reason.no-value'),
            ),
          ),
        ]),
      },
    ],
    footnotes,
    note: t(language, 'paths.table-note'),
  });
}

/** The network before and after: pictures of one future, numbers over all. */
export async function networkSection(edition: SimulationEdition): Promise<Section> {
  const { language } = edition;
  const pictures = shownPictures(edition);
  const groups = groupNames(edition, pictures);
  const most = mostFirmsOf(pictures);
  const figures: Html[] = [];
  for (const picture of pictures) figures.push(await pictureFigure(edition, picture, groups, most));
  return {
    id: 'simulation-network',
    title: titleOf(edition, t(language, 'network.title')),
    body: [
      figures.length > 0
        ? [paragraph(t(language, 'network.lead')), html`<div class="panels pairs">${figures}</div>`]
        : paragraph(t(language, 'network.none')),
      networkTable(edition),
    ],
  };
}
