import type { Point } from '@qunhai/report';
import { memo, useMemo } from 'react';
import { colours, fontsOf } from '../../../app/theme.ts';
import { useWords } from '../../../app/use-words.ts';
import { networkPageWords } from '../messages.ts';
import { MapLegend } from './map-legend.tsx';
import { labelSize, placeLabels } from './place-labels.ts';
import { PlaceNames } from './place-names.tsx';
import type { PlacedNetwork } from './place-network.ts';
import { markPath, reachLooks } from './reach-looks.ts';
import {
  type Link,
  type NetworkFirm,
  otherEnd,
  type Place,
  places,
  reachOf,
  type ShownNetwork,
} from './shown-network.ts';
import { Unread } from './unread.tsx';

export interface DrawingProps {
  readonly title: string;
  readonly network: ShownNetwork;
  readonly placed: PlacedNetwork;
  readonly sizeOf: (firm: NetworkFirm) => number;
  /** Radius of a partner. */
  readonly partnerSize: number;
  readonly nameOf: (id: string) => string;
  readonly clusterName: (cluster: string | null) => string;
  readonly countryName: (country: string | null) => string;
  /** What is read of a firm. */
  readonly describe: (firm: NetworkFirm) => string;
  /** Firms that are named on the map. */
  readonly labelled: ReadonlySet<string>;
  readonly chosen: string | null;
  /** Where the keyboard is. */
  readonly active: string | null;
  readonly optionId: (firm: string) => string;
  /** Lines for many firms. */
  readonly thin: boolean;
}

/** The network of a wave: clusters, partners around them, and who is tied to whom; the ties of a chosen firm stand out. */
export const NetworkDrawing = memo(function NetworkDrawing(props: DrawingProps) {
  const { network, placed, chosen, clusterName, countryName } = props;
  const words = useWords(networkPageWords);
  const { width, height } = placed.box;
  const own = useMemo(() => circleOf(network, chosen), [network, chosen]);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={fontsOf(words.language).sans.replaceAll('"', "'")}
    >
      <title>{props.title}</title>
      <MapLegend words={words} width={width} />
      <PlaceNames
        placed={placed}
        network={network}
        clusterName={clusterName}
        countryName={countryName}
      />
      <Lines network={network} placed={placed} chosen={chosen} thin={props.thin} />
      <Partners {...props} own={own} />
      <Firms {...props} own={own} />
      <Labels {...props} own={own} />
    </svg>
  );
});

/** The chosen firm and whom it is tied to; null when none is chosen. */
function circleOf(network: ShownNetwork, chosen: string | null): ReadonlySet<string> | null {
  if (chosen === null) return null;
  const links = network.linksOf.get(chosen) ?? [];
  return new Set([chosen, ...links.map((link) => otherEnd(link, chosen))]);
}

type WithCircle = DrawingProps & { readonly own: ReadonlySet<string> | null };

const faint = 0.18;

/** One path for all lines that look alike, which draws in no time. */
function Lines({
  network: { links },
  placed,
  chosen,
  thin,
}: Pick<DrawingProps, 'network' | 'placed' | 'chosen' | 'thin'>) {
  const layers = useMemo(() => {
    const isOwn = (link: Link) => chosen !== null && link.ends.includes(chosen);
    return [
      { own: false, links: links.filter((link) => !isOwn(link)) },
      { own: true, links: links.filter(isOwn) },
    ];
  }, [links, chosen]);
  const width = thin ? 0.35 : 0.8;
  return layers.map(({ own, links: drawn }) =>
    places.map((place) => {
      const { color, dashes } = reachLooks[place];
      return (
        <path
          key={`${own} ${place}`}
          data-lines={own ? `own ${place}` : place}
          d={linesPath(
            drawn.filter((link) => link.place === place),
            placed.places,
          )}
          fill="none"
          stroke={color}
          strokeWidth={own ? 1.8 : width}
          strokeDasharray={dashes}
          strokeOpacity={own ? 0.95 : chosen === null ? 0.42 : 0.1}
        />
      );
    }),
  );
}

function linesPath(links: readonly Link[], points: ReadonlyMap<string, Point>): string {
  return links
    .map(({ ends: [a, b] }) => {
      const from = points.get(a);
      const to = points.get(b);
      if (!from || !to) return '';
      return `M${from[0].toFixed(1)} ${from[1].toFixed(1)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}`;
    })
    .join('');
}

function Partners({ network, placed, partnerSize, nameOf, countryName, own }: WithCircle) {
  return (
    <Unread>
      {network.partners.map(({ id, place, country }) => {
        const point = placed.places.get(id);
        if (!point) return null;
        const { color, shape } = reachLooks[place];
        return (
          <path
            key={id}
            d={markPath(shape, ...point, partnerSize)}
            fill={colours.paper}
            stroke={color}
            strokeWidth={1.1}
            opacity={own === null || own.has(id) ? 1 : faint}
          >
            <title>
              {place === 'local' ? nameOf(id) : `${nameOf(id)}\n${countryName(country)}`}
            </title>
          </path>
        );
      })}
    </Unread>
  );
}

function Firms(props: WithCircle) {
  const { network, placed, chosen, active, own } = props;
  return network.firms.map((firm) => {
    const { id } = firm;
    const point = placed.places.get(id);
    if (!point) return null;
    return (
      <g
        key={id}
        id={props.optionId(id)}
        role="option"
        aria-selected={id === chosen}
        opacity={own === null || own.has(id) ? 1 : faint}
      >
        <title>{props.describe(firm)}</title>
        <FirmMark
          point={point}
          radius={props.sizeOf(firm)}
          reach={reachOf(network, id)}
          responded={firm.responded}
          ring={id === active ? 'active' : id === chosen ? 'chosen' : null}
        />
      </g>
    );
  });
}

/** A firm: filled where it answered, hollow where only others name it. */
function FirmMark({
  point: [x, y],
  radius,
  reach,
  responded,
  ring,
}: {
  readonly point: Point;
  readonly radius: number;
  readonly reach: Place | null;
  readonly responded: boolean;
  readonly ring: 'active' | 'chosen' | null;
}) {
  const { shape, color } = reachLooks[reach ?? 'local'];
  const fill = reach === null ? colours.rule : color;
  return (
    <>
      {ring && (
        <circle
          cx={x}
          cy={y}
          r={radius + 4.5}
          fill="none"
          stroke={colours.ink}
          strokeWidth={ring === 'active' ? 2 : 1.4}
          strokeDasharray={ring === 'active' ? '3 2' : undefined}
        />
      )}
      <path
        d={markPath(shape, x, y, radius)}
        fill={responded ? fill : colours.paper}
        stroke={responded ? colours.paper : fill}
        strokeWidth={responded ? 0.7 : 1.4}
      />
    </>
  );
}

/** Names are the same in every language; the types of SVG do not know of it. */
const untranslated = { translate: 'no' };

/** Names of firms that stand out, and of everybody around a chosen one. */
function Labels({
  network,
  placed,
  sizeOf,
  partnerSize,
  nameOf,
  labelled,
  chosen,
  own,
}: WithCircle) {
  const labels = useMemo(() => {
    const shown = own ?? labelled;
    const marks = [
      ...network.firms.map((firm) => ({ id: firm.id, radius: sizeOf(firm) })),
      ...(own ? network.partners.map(({ id }) => ({ id, radius: partnerSize })) : []),
    ].flatMap(({ id, radius }) => {
      const point = placed.places.get(id);
      return shown.has(id) && point ? [{ id, name: nameOf(id), point, radius }] : [];
    });
    // The chosen firm has the first choice of places.
    marks.sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
    return placeLabels(marks, placed.box);
  }, [network, placed, sizeOf, partnerSize, nameOf, labelled, chosen, own]);
  return (
    <Unread through>
      {labels.map(({ id, name, x, y }) => (
        <text
          key={id}
          {...untranslated}
          x={x}
          y={y}
          fontSize={labelSize}
          fontWeight={id === chosen ? 700 : 400}
          fill={colours.ink}
          stroke={colours.paper}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {name}
        </text>
      ))}
    </Unread>
  );
}
