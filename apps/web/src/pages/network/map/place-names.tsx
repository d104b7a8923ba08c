import { colours } from '../../../app/theme.ts';
import type { CountryDisc, MapBox, PlacedNetwork } from './place-network.ts';
import type { ShownNetwork } from './shown-network.ts';
import { Unread } from './unread.tsx';

/** The grounds on which clusters and countries stand, with their names; countries to which no tie shown leads are left out. */
export function PlaceNames({
  placed: { box, clusters, countries, places },
  network,
  clusterName,
  countryName,
}: {
  readonly placed: PlacedNetwork;
  readonly network: ShownNetwork;
  readonly clusterName: (cluster: string | null) => string;
  readonly countryName: (country: string | null) => string;
}) {
  const shown = countries.filter(({ centre, radius }) =>
    network.partners.some(({ id }) => {
      const point = places.get(id);
      return point && Math.hypot(point[0] - centre[0], point[1] - centre[1]) <= radius + 1;
    }),
  );
  return (
    <Unread>
      {clusters.map(({ cluster, centre: [x, y], radius }) => (
        <g key={cluster}>
          <circle cx={x} cy={y} r={radius + 6} fill={colours.wash} stroke={colours.hair} />
          <Name x={x} y={y - radius - 12} anchor="middle" bold>
            {clusterName(cluster)}
          </Name>
        </g>
      ))}
      {shown.map((disc) => (
        <g key={disc.country}>
          <circle
            cx={disc.centre[0]}
            cy={disc.centre[1]}
            r={disc.radius + 5}
            fill={colours.wash}
            stroke={colours.rule}
          />
          <Name {...besides(disc, box)}>{countryName(disc.country)}</Name>
        </g>
      ))}
    </Unread>
  );
}

/** Above a country in the upper half, below it in the lower; at the sides inwards, where there is room. */
function besides({ centre: [x, y], radius }: CountryDisc, { width, height, head }: MapBox) {
  const isUpper = y < head + (height - head) / 2;
  const at = isUpper ? y - radius - 9 : y + radius + 18;
  const side = (x - width / 2) / (width / 2);
  if (side < -0.6) return { x: x - radius - 4, y: at, anchor: 'start' as const };
  if (side > 0.6) return { x: x + radius + 4, y: at, anchor: 'end' as const };
  return { x, y: at, anchor: 'middle' as const };
}

function Name({
  x,
  y,
  anchor,
  bold = false,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly children: string;
}) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={bold ? 14 : 12.5}
      fontWeight={bold ? 700 : 400}
      fill={colours.ink}
      stroke={colours.paper}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}
