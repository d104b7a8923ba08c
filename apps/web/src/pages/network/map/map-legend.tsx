import { colours } from '../../../app/theme.ts';
import type { Words } from '../../../app/use-words.ts';
import type { networkPageWords } from '../messages.ts';
import { textWidth } from './place-labels.ts';
import { markPath, reachLooks } from './reach-looks.ts';
import { type Place, places } from './shown-network.ts';
import { Unread } from './unread.tsx';

type NetworkKeys = Words<Parameters<typeof networkPageWords>[1]>;

/** Room of a mark or line before its words, between entries, and of a row. */
const lead = 26;
const between = 18;
const row = 21;
const size = 13;

interface Entry {
  readonly kind: 'firm' | 'tie' | 'none' | 'partner';
  readonly place: Place;
  readonly words: string;
}

/** The entries with their places, row by row, and the height of all. */
export function placeLegend(entries: readonly Entry[], width: number) {
  let x = 0;
  let y = 0;
  const placed = entries.map((entry) => {
    const wide = lead + textWidth(entry.words, size);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += row;
    }
    const here = { ...entry, x, y: y + row / 2 };
    x += wide + between;
    return here;
  });
  return { placed, height: y + row };
}

export function legendEntries({ t }: NetworkKeys): readonly Entry[] {
  return [
    ...places.map((place) => ({ kind: 'firm' as const, place, words: t(`legend.firm.${place}`) })),
    { kind: 'none', place: 'local', words: t('legend.firm.none') },
    { kind: 'partner', place: 'abroad', words: t('legend.partner') },
    ...places.map((place) => ({ kind: 'tie' as const, place, words: t(`legend.tie.${place}`) })),
  ];
}

/** What marks and lines mean, within the drawing so that it goes along into files. */
export function MapLegend({
  words,
  width,
}: {
  readonly words: NetworkKeys;
  readonly width: number;
}) {
  const { placed } = placeLegend(legendEntries(words), width);
  return (
    <Unread>
      {placed.map(({ kind, place, words: said, x, y }) => (
        <g key={`${kind} ${place}`} transform={`translate(${x} ${y})`}>
          <Sample kind={kind} place={place} />
          <text x={lead} y={size * 0.35} fontSize={size} fill={colours.ink}>
            {said}
          </text>
        </g>
      ))}
    </Unread>
  );
}

function Sample({ kind, place }: Pick<Entry, 'kind' | 'place'>) {
  const { color, shape, dashes } = reachLooks[place];
  if (kind === 'tie')
    return (
      <path d="M0 0h20" stroke={color} strokeWidth={1.6} strokeDasharray={dashes} fill="none" />
    );
  if (kind === 'none')
    return <path d={markPath('circle', 11, 0, 4.5)} fill={colours.rule} stroke={colours.quiet} />;
  const isPartner = kind === 'partner';
  return (
    <path
      d={markPath(shape, 11, 0, isPartner ? 3.5 : 5.5)}
      fill={isPartner ? colours.paper : color}
      stroke={color}
    />
  );
}
