import { diagnosisWords, type Edition, itemEffectDigits, phrase, plainText } from '@qunhai/report';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { useUrlChoice, useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Chart } from '../../../charts/chart.tsx';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import styles from '../diagnose-page.module.css';
import { diagnoseWords } from '../messages.ts';
import { digitsOf, importanceTable, itemTable } from './importance-table.ts';
import { knownItems, knownPoints, mapOption, type TargetMap } from './map-option.ts';

/** What matters for an outcome and how well it stands. */
export function ImportanceView({ edition }: { readonly edition: Edition }) {
  const { t, language } = useWords(diagnoseWords);
  const [asked, ask] = useUrlText('target');
  const [level, setLevel] = useUrlChoice('level', ['constructs', 'items']);
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
        {knownItems(map).length > 0 && (
          <Segmented
            aria-label={t('map.level')}
            value={level}
            onChange={setLevel}
            options={[
              { value: 'constructs', label: t('map.constructs') },
              { value: 'items', label: t('map.items') },
            ]}
          />
        )}
      </div>
      {level === 'items' && knownItems(map).length > 0 ? (
        <MapOfItems edition={edition} map={map} />
      ) : (
        <MapOfTarget edition={edition} map={map} />
      )}
    </>
  );
}

/** The same for the items of the constructs. */
function MapOfItems({ edition, map }: { readonly edition: Edition; readonly map: TargetMap }) {
  const { t, language } = useWords(diagnoseWords);
  const target = edition.names.construct(map.target);
  const caption = t('map.items-figure', { target });
  const table = useMemo(() => itemTable(edition, map, caption), [edition, map, caption]);
  const option = useMemo(
    () =>
      mapOption(knownItems(map), {
        importance: diagnosisWords(language, 'importance.axis'),
        performance: diagnosisWords(language, 'importance.performance'),
        digits: itemEffectDigits,
        nameOf: edition.names.item,
      }),
    [edition, map, language],
  );
  return (
    <FigureFrame caption={caption} note={t('map.items-note')} table={table} scrolls={false}>
      <Chart option={option} description={t('map.items-description', { target })} height={460} />
    </FigureFrame>
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
      mapOption(points, {
        importance: diagnosisWords(language, 'importance.axis'),
        performance: diagnosisWords(language, 'importance.performance'),
        digits: digitsOf(map),
        nameOf: edition.names.construct,
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
