import { Button, Skeleton } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useWords } from '../../../app/use-words.ts';
import type { RunView } from '../../../runs/use-run-view.ts';
import { networkPageWords } from '../messages.ts';
import { FirmPanel } from './firm-panel.tsx';
import { firmSizes, type SizeRange } from './firm-sizes.ts';
import { firmsTable } from './firms-table.ts';
import { MapControls } from './map-controls.tsx';
import { legendEntries, placeLegend } from './map-legend.tsx';
import { NetworkFigure } from './network-figure.tsx';
import styles from './network-map.module.css';
import { type MapBox, type PlacedNetwork, placeNetwork } from './place-network.ts';
import {
  type NetworkAnalysis,
  type NetworkFirm,
  places,
  reachOf,
  type ShownNetwork,
  shownNetwork,
  wavesOfCluster,
} from './shown-network.ts';
import { type MapChoices, useMapChoices } from './use-map-choices.ts';
import { type MapNames, useMapNames } from './use-map-names.ts';

/** Firms above which lines are thin. */
const many = 500;

interface Marks {
  readonly width: number;
  readonly height: number;
  /** Distance of neighbouring partners, and radius of one. */
  readonly step: number;
  readonly partner: number;
  readonly firm: SizeRange;
  /** Firms of a cluster that are named on the map while none is chosen. */
  readonly named: number;
}

const marks: Readonly<Record<'wide' | 'narrow', Marks>> = {
  wide: {
    width: 960,
    height: 720,
    step: 5.5,
    partner: 2.8,
    firm: { least: 3.4, most: 9 },
    named: 3,
  },
  narrow: {
    width: 400,
    height: 480,
    step: 3.6,
    partner: 1.9,
    firm: { least: 2.2, most: 6 },
    named: 1,
  },
};

/** Firms and their partners as a map that can be filtered, walked and taken along, wave by wave. */
export function NetworkMap({
  view,
  analysis,
}: {
  readonly view: RunView;
  readonly analysis: NetworkAnalysis;
}) {
  const words = useWords(networkPageWords);
  const { t } = words;
  const size = useNarrow() ? 'narrow' : 'wide';
  const choices = useMapChoices(analysis);
  const names = useMapNames(view);
  const { head } = useMemo(
    () => ({ head: placeLegend(legendEntries(words), marks[size].width).height + 22 }),
    [words, size],
  );
  const { wave, kinds, places: shownPlaces, cluster } = choices;
  const placed = usePlaced(analysis, cluster, size, head);
  const network = useMemo(
    () => shownNetwork(wave, { kinds: new Set(kinds), places: new Set(shownPlaces), cluster }),
    [wave, kinds, shownPlaces, cluster],
  );
  const panel = useId();
  const chosen = network.firms.find(({ id }) => id === choices.firm) ?? null;
  return (
    <>
      <MapControls analysis={analysis} network={network} choices={choices} names={names} />
      <ChosenLine network={network} choices={choices} names={names} panel={panel} />
      {placed === null ? (
        <div role="status">
          <p>{t('drawing')}</p>
          <Skeleton active title={false} paragraph={{ rows: 10 }} />
        </div>
      ) : (
        <DrawnMap
          analysis={analysis}
          network={network}
          choices={choices}
          names={names}
          placed={placed}
          marks={marks[size]}
        />
      )}
      {chosen && (
        <FirmPanel
          id={panel}
          run={view.summary.id}
          analysis={analysis}
          wave={wave}
          network={network}
          firm={chosen}
          names={names}
        />
      )}
    </>
  );
}

/**
 * Places, once the page has been drawn without them: the forces take a moment. A cluster that is looked at alone has the room to itself.
 */
function usePlaced(
  analysis: NetworkAnalysis,
  cluster: MapChoices['cluster'],
  size: 'wide' | 'narrow',
  head: number,
) {
  const [placed, setPlaced] = useState<PlacedNetwork | null>(null);
  useEffect(() => {
    const { width, height, step } = marks[size];
    const box: MapBox = { width, height: height + head, head, step };
    const timer = setTimeout(
      () => setPlaced(placeNetwork(wavesOfCluster(analysis, cluster), box)),
      30,
    );
    return () => clearTimeout(timer);
  }, [analysis, cluster, size, head]);
  return placed;
}

/** What is known of the chosen firm in a line, where the press was made. */
function ChosenLine({
  network,
  choices: { firm, chooseFirm, wave },
  names,
  panel,
}: {
  readonly network: ShownNetwork;
  readonly choices: MapChoices;
  readonly names: MapNames;
  readonly panel: string;
}) {
  const { t, number } = useWords(networkPageWords);
  const isHere = network.firms.some(({ id }) => id === firm);
  const links = network.linksOf.get(firm ?? '') ?? [];
  const counts = Object.fromEntries(
    places.map((place) => [place, number(links.filter((link) => link.place === place).length)]),
  );
  return (
    <div className={styles.chosen} role="status">
      {firm === null ? (
        <p>{t('chosen.none')}</p>
      ) : (
        <>
          <p>
            {isHere ? (
              <>
                <strong translate="no">{names.firm(firm)}</strong>
                {t('chosen.what', counts)}
              </>
            ) : (
              t('chosen.absent', { firm: names.firm(firm), wave: number(wave.wave) })
            )}
          </p>
          {isHere && (
            <Button size="small" onClick={() => showPanel(panel)}>
              {t('chosen.more')}
            </Button>
          )}
          <Button size="small" onClick={() => chooseFirm(null)}>
            {t('chosen.clear')}
          </Button>
        </>
      )}
    </div>
  );
}

function showPanel(id: string): void {
  const panel = document.getElementById(id);
  panel?.scrollIntoView({ block: 'start' });
  panel?.focus({ preventScroll: true });
}

function DrawnMap({
  analysis,
  network,
  choices,
  names,
  placed,
  marks: { partner, firm, named },
}: {
  readonly analysis: NetworkAnalysis;
  readonly network: ShownNetwork;
  readonly choices: MapChoices;
  readonly names: MapNames;
  readonly placed: PlacedNetwork;
  readonly marks: Marks;
}) {
  const words = useWords(networkPageWords);
  const { t, text, number } = words;
  const { size, cluster, wave } = choices;
  const at = analysis.measures.findIndex(({ id }) => id === size);
  const measure = analysis.measures[at] ?? null;
  const sizeOf = useMemo(() => {
    if (size !== null) return firmSizes(analysis, size, firm);
    return () => (firm.least + firm.most) / 2.4;
  }, [analysis, size, firm]);
  const labelled = useMemo(() => strongest(network, sizeOf, named), [network, sizeOf, named]);
  const describe = useMemo(
    () => (one: NetworkFirm) =>
      t('option.firm', {
        firm: names.firm(one.id),
        cluster: names.cluster(one.cluster),
        reach: t(`reach.${reachOf(network, one.id) ?? 'none'}`),
        partners: number(network.linksOf.get(one.id)?.length ?? 0),
      }),
    [network, names, t, number],
  );
  const caption =
    cluster === undefined
      ? t('caption', { wave: number(wave.wave) })
      : t('caption.cluster', { cluster: names.cluster(cluster), wave: number(wave.wave) });
  const answered = network.firms.filter(({ responded }) => responded).length;
  const isMany = network.firms.length > many;
  const notes = [
    t('note.reads'),
    measure && t('note.size', { measure: text(measure.name) }),
    answered < network.firms.length &&
      t('note.answered', { answered: number(answered), firms: number(network.firms.length) }),
    isMany && t('note.many', { most: number(many) }),
  ].filter(Boolean);
  const table = useMemo(
    () => firmsTable(network, caption, measure && { at, of: measure }, names, words),
    [network, caption, measure, at, names, words],
  );
  return (
    <NetworkFigure
      analysis={analysis}
      network={network}
      placed={placed}
      sizeOf={sizeOf}
      partnerSize={partner}
      nameOf={names.firm}
      clusterName={names.cluster}
      countryName={names.country}
      describe={describe}
      labelled={labelled}
      chosen={network.firms.some(({ id }) => id === choices.firm) ? choices.firm : null}
      thin={isMany}
      caption={caption}
      note={notes.join(words.language === 'zh' ? '' : ' ')}
      table={table}
      onChoose={choices.chooseFirm}
    />
  );
}

/** The firms of each cluster that are drawn largest. */
function strongest(network: ShownNetwork, sizeOf: (firm: NetworkFirm) => number, named: number) {
  const byCluster = Map.groupBy(network.firms, ({ cluster }) => cluster);
  return new Set(
    [...byCluster.values()].flatMap((firms) =>
      firms
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
        .slice(0, named)
        .map(({ id }) => id),
    ),
  );
}
