import { useMemo } from 'react';
import { useUrlText } from '../../../app/use-url-state.ts';
import {
  type NetworkAnalysis,
  type NetworkWave,
  type Place,
  places,
  type TieKind,
  tieKinds,
} from './shown-network.ts';

/** Stands in the address for firms outside clusters, and for all alike in size. */
const nothing = '-';

/** What is looked at on the map; all of it stands in the address. */
export interface MapChoices {
  readonly waveAt: number;
  readonly wave: NetworkWave;
  readonly chooseWave: (at: number) => void;
  /** Undefined: all clusters; null: firms outside clusters. */
  readonly cluster: string | null | undefined;
  readonly chooseCluster: (cluster: string | null | undefined) => void;
  /** Kinds of tie that the analysis has, and those that are shown. */
  readonly allKinds: readonly TieKind[];
  readonly kinds: readonly TieKind[];
  readonly chooseKinds: (kinds: readonly TieKind[]) => void;
  readonly places: readonly Place[];
  readonly choosePlaces: (places: readonly Place[]) => void;
  /** Measure that sizes the firms; null: all alike. */
  readonly size: string | null;
  readonly chooseSize: (measure: string | null) => void;
  readonly firm: string | null;
  readonly chooseFirm: (firm: string | null) => void;
}

export function useMapChoices({ waves, measures }: NetworkAnalysis): MapChoices {
  const [waveText, setWave] = useUrlText('wave');
  const [clusterText, setCluster] = useUrlText('cluster');
  const [sizeText, setSize] = useUrlText('size');
  const [firm, chooseFirm] = useUrlText('firm');
  const allKinds = useMemo(() => {
    const present = new Set(waves.flatMap(({ ties }) => ties.map(({ kind }) => kind)));
    return tieKinds.filter((kind) => present.has(kind));
  }, [waves]);
  const [kinds, chooseKinds] = useUrlSet('kinds', allKinds);
  const [shownPlaces, choosePlaces] = useUrlSet('places', places);
  const named = waves.findIndex(({ wave }) => String(wave) === waveText);
  const waveAt = named < 0 ? waves.length - 1 : named;
  const wave = waves[waveAt]!;
  const isKnown = measures.some(({ id }) => id === sizeText);
  return {
    waveAt,
    wave,
    chooseWave: (at) => setWave(at === waves.length - 1 ? null : String(waves[at]!.wave)),
    cluster: clusterText === null ? undefined : clusterText === nothing ? null : clusterText,
    chooseCluster: (cluster) =>
      setCluster(cluster === undefined ? null : cluster === null ? nothing : cluster),
    ...{ allKinds, kinds, chooseKinds, places: shownPlaces, choosePlaces },
    size: isKnown ? sizeText : sizeText === nothing ? null : (measures[0]?.id ?? null),
    chooseSize: (measure) =>
      setSize(measure === null ? nothing : measure === measures[0]?.id ? null : measure),
    firm,
    chooseFirm,
  };
}

/** Some of a few values, all when the address names none. */
function useUrlSet<Value extends string>(
  name: string,
  all: readonly Value[],
): readonly [readonly Value[], (values: readonly Value[]) => void] {
  const [text, setText] = useUrlText(name);
  const values = useMemo(
    () => (text === null ? all : all.filter((value) => text.split(',').includes(value))),
    [text, all],
  );
  return [
    values,
    (next) =>
      setText(next.length === all.length ? null : next.length === 0 ? nothing : next.join(',')),
  ];
}
