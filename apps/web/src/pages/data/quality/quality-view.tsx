import type { DataQuality } from '@qunhai/api';
import type { Theory } from '@qunhai/theory';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { Field } from '../../../components/input/field.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { qualityQuery } from '../data-queries.ts';
import { LeaveOutDialog } from '../exclusions/leave-out-dialog.tsx';
import { dataWords } from '../messages.ts';
import { NoAnswers } from '../no-answers.tsx';
import { type StudyAccess, useTheory } from '../use-study-access.ts';
import { firmsTable, itemsTable, methodTable, type QualityContext } from './quality-tables.ts';
import styles from './quality-view.module.css';
import { SuspectsTable } from './suspects-table.tsx';

/** The quality report of a wave, as a run would give it, without a run. */
export function QualityView({ access }: { readonly access: StudyAccess }) {
  const [text, setText] = useUrlText('wave');
  const wave = text !== null && /^\d+$/.test(text) ? Number(text) : null;
  const theory = useTheory(access.study);
  const found = useQuery(qualityQuery(access.study, access.changedAt, wave));
  const query = theory === null ? { ...found, data: undefined } : found;
  return (
    <AsyncState
      query={query}
      isEmpty={({ quality }) => quality === null}
      empty={<NoAnswers access={access} problems={found.data?.check.problems ?? []} />}
    >
      {(data) => (
        <>
          <WaveChoice data={data} wave={wave} onWave={setText} />
          <Report access={access} data={data} theory={theory!} />
        </>
      )}
    </AsyncState>
  );
}

function WaveChoice({
  data,
  wave,
  onWave,
}: {
  readonly data: DataQuality;
  readonly wave: number | null;
  readonly onWave: (wave: string | null) => void;
}) {
  const { t } = useWords(dataWords);
  const waves = data.check.summary?.waves ?? [];
  if (waves.length < 2) return null;
  return (
    <div className={styles.wave}>
      <Field label={t('quality.wave')}>
        {({ id }) => (
          <Select
            id={id}
            value={wave === null ? '' : String(wave)}
            options={[
              { value: '', label: t('quality.latest') },
              ...waves.map((number) => ({ value: String(number), label: number })),
            ]}
            onChange={(value) => onWave(value === '' ? null : value)}
          />
        )}
      </Field>
    </div>
  );
}

function Report({
  access,
  data,
  theory,
}: {
  readonly access: StudyAccess;
  readonly data: DataQuality;
  readonly theory: Theory;
}) {
  const words = useWords(dataWords);
  const { t, text } = words;
  const [leaving, setLeaving] = useState<{ firm: string; wave: number } | null>(null);
  const quality = data.quality!;
  const context: QualityContext = { quality, theory, words };
  return (
    <>
      <p className={styles.counts}>
        {t('quality.counts', {
          wave: data.wave!,
          responses: quality.responses,
          analysed: quality.analysed,
        })}
      </p>
      <SuspectsTable context={context} mayChange={access.mayChange} onLeave={setLeaving} />
      <ScienceTable tall {...itemsTable(context)} />
      <ScienceTable tall {...firmsTable(context)} />
      <ScienceTable {...methodTable(context)} />
      <h2>{t('quality.rules')}</h2>
      <ul className={styles.rules}>
        {quality.notes.map((note) => (
          <li key={note.en}>{text(note)}</li>
        ))}
      </ul>
      {leaving && (
        <LeaveOutDialog study={access.study} {...leaving} onClose={() => setLeaving(null)} />
      )}
    </>
  );
}
