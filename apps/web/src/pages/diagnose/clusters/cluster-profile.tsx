import {
  clustersLeftOut,
  diagnosisWords,
  type Edition,
  levelScale,
  levelText,
  rankedResources,
} from '@qunhai/report';
import type { ClusterDiagnosis } from '@qunhai/results';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Chart } from '../../../charts/chart.tsx';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { Notice } from '../../../components/notice.tsx';
import styles from '../diagnose-page.module.css';
import { diagnoseWords } from '../messages.ts';
import { barsHeight, barsOption } from './bars-option.ts';
import type { Profile } from './profile.ts';
import { openClusters, publishedRow } from './published.ts';
import { radarOption } from './radar-option.ts';
import { resourceTable } from './resource-table.ts';

/** The resources of one cluster, as a shape and ranked, beside the others. */
export function ClusterProfile({ edition }: { readonly edition: Edition }) {
  const { t, language } = useWords(diagnoseWords);
  const [asked, ask] = useUrlText('cluster');
  const { clusters } = edition.results.diagnosis;
  if (clusters.length === 0)
    return (
      <Notice title={t('clusters.none.title')} what={diagnosisWords(language, 'clusters.none')} />
    );
  const open = openClusters(clusters);
  const cluster = open.find((each) => each.cluster === asked) ?? open[0];
  if (cluster === undefined)
    return <Notice title={t('clusters.withheld.title')} what={t('clusters.withheld.what')} />;
  return (
    <>
      <div className={styles.field}>
        <label htmlFor="diagnosed-cluster">{t('cluster')}</label>
        <Select
          id="diagnosed-cluster"
          value={cluster.cluster}
          onChange={ask}
          options={open.map(({ cluster: value }) => ({
            value,
            label: edition.names.cluster(value),
          }))}
        />
        {cluster.firms !== null && <span>{t('cluster.firms', { count: cluster.firms })}</span>}
      </div>
      <p className={styles.lead}>{t('profile.lead')}</p>
      <ProfileFigures edition={edition} cluster={cluster} />
    </>
  );
}

function ProfileFigures({
  edition,
  cluster,
}: {
  readonly edition: Edition;
  readonly cluster: ClusterDiagnosis;
}) {
  const { t, language } = useWords(diagnoseWords);
  const narrow = useNarrow();
  const { results, theory, names } = edition;
  const name = names.cluster(cluster.cluster);
  const profile = useMemo<Profile>(() => {
    const scale = levelScale(edition, theory.resources);
    return {
      cluster,
      clusters: results.diagnosis.clusters,
      resources: theory.resources.filter(({ id }) => publishedRow(cluster, id) !== null),
      scale,
      nameOf: names.resource,
      words: {
        cluster: name,
        others: t('others'),
        level: diagnosisWords(language, 'head.level'),
        difference: diagnosisWords(language, 'head.difference'),
      },
    };
  }, [edition, cluster, results, theory, names, name, t, language]);
  const radar = useMemo(() => radarOption(profile), [profile]);
  const bars = useMemo(() => barsOption(profile, narrow), [profile, narrow]);
  const table = useMemo(() => {
    const ranked = rankedResources(edition, profile.scale);
    const caption = t('profile.title', { cluster: name });
    return resourceTable(edition, cluster, ranked, caption);
  }, [edition, cluster, profile, name, t]);
  if (profile.resources.length === 0)
    return <Notice title={t('clusters.withheld.title')} what={t('withheld.rule')} />;
  const level = levelText(results.run.analysis.level);
  return (
    <div className={styles.pair}>
      <FigureFrame
        caption={t('bars.caption', { cluster: name })}
        note={[t('bars.note', { level }), clustersLeftOut(edition)]
          .filter(Boolean)
          .join(language === 'zh' ? '' : ' ')}
        table={table}
        scrolls={false}
      >
        <Chart
          option={bars}
          description={t('bars.description', { cluster: name })}
          height={barsHeight(profile, narrow)}
        />
      </FigureFrame>
      <FigureFrame
        caption={t('radar.caption', { cluster: name })}
        note={t('radar.note')}
        table={table}
        scrolls={false}
      >
        <Chart
          option={radar}
          description={t('radar.description', { cluster: name })}
          height={narrow ? 360 : 440}
        />
      </FigureFrame>
    </div>
  );
}
