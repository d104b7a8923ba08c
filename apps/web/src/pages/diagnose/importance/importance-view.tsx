import { diagnosisWords, type Edition, phrase, plainText } from '@qunhai/report';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Chart } from '../../../charts/chart.tsx';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import styles from '../diagnose-page.module.css';
import { diagnoseWords } from '../messages.ts';
import { digitsOf, importanceTable } from './importance-table.ts';
import { knownPoints, mapOption, type TargetMap } from './map-option.ts';

/** What matters for an outcome and how well it stands. */
export function ImportanceView({ edition }: { readonly edition: Edition }) {
  const { t, language } = useWords(diagnoseWords);
  const [asked, ask] = useUrlText('target');
  const maps = edition.results.diagnosis.importancePerformance;
  const map = maps.find(({ target }) => target === asked) ?? maps[0];
  if (map === undefined) return <Notice title={diagnosisWords(language, 'importance.none')} />;
  const lead = phrase(diagnosisWords(language, 'importance.lead'), {
    cite: edition.citations.cite('ringle-sarstedt-2016'),
  });
  return (
    <>
      <p className={styles.lead}>{plainText(lead)}</p>
      <div className={styles.field}>
        <label htmlFor="importance-target">{t('target')}</label>
        <Select
          id="importance-target"
          value={map.target}
          onChange={ask}
          options={maps.map(({ target }) => ({
            value: target,
            label: edition.names.construct(target),
          }))}
        />
      </div>
      <MapOfTarget edition={edition} map={map} />
    </>
  );
}

function MapOfTarget({ edition, map }: { readonly edition: Edition; readonly map: TargetMap }) {
  const { t, language } = useWords(diagnoseWords);
  const target = edition.names.construct(map.target);
  const caption = diagnosisWords(language, 'importance.figure', { target });
  const table = useMemo(() => importanceTable(edition, map, caption), [edition, map, caption]);
  const points = useMemo(() => knownPoints(map), [map]);
  const option = useMemo(
    () =>
      mapOption(edition, points, {
        importance: diagnosisWords(language, 'importance.axis'),
        performance: diagnosisWords(language, 'importance.performance'),
        digits: digitsOf(map),
      }),
    [edition, points, map, language],
  );
  if (points.length === 0) return <ScienceTable {...table} />;
  return (
    <FigureFrame caption={caption} note={t('map.note')} table={table} scrolls={false}>
      <Chart option={option} description={t('map.description', { target })} height={460} />
    </FigureFrame>
  );
}
