import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../../../app/use-words.ts';
import type { RunView } from '../../../runs/use-run-view.ts';
import { runFirmsQuery } from '../../diagnose/diagnosis-queries.ts';
import { networkPageWords } from '../messages.ts';

/** What firms, clusters and countries are called on the map. */
export interface MapNames {
  /** The name a firm was invited under, or its id. */
  readonly firm: (id: string) => string;
  readonly cluster: (cluster: string | null) => string;
  /** Null: not abroad, or nobody says where. */
  readonly country: (country: string | null) => string;
}

export function useMapNames({ summary, edition }: RunView): MapNames {
  const { t, language, text } = useWords(networkPageWords);
  const { data: firms } = useQuery({
    ...runFirmsQuery(summary.id),
    enabled: summary.state === 'done',
  });
  return useMemo(() => {
    const names = new Map(firms?.map(({ firm, name }) => [firm, name]));
    const clusters = new Map(
      edition.results.assessments?.network?.analysis?.waves.flatMap((wave) =>
        wave.clusters.map(({ cluster, name }) => [cluster, name] as const),
      ),
    );
    const regions = new Intl.DisplayNames([language], { type: 'region' });
    return {
      firm: (id) => names.get(id) ?? id,
      cluster: (cluster) => {
        if (cluster === null) return t('cluster.none');
        const name = clusters.get(cluster);
        return name ? text(name) : edition.names.cluster(cluster);
      },
      country: (country) => {
        if (country === null) return t('elsewhere');
        if (country === '?') return t('country.unknown');
        return /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country;
      },
    };
  }, [firms, edition, language, t, text]);
}
