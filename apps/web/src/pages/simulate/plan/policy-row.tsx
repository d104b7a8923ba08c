import { type PolicyUse, policies } from '@qunhai/simulation';
import { Select } from 'antd';
import { useId } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { forClusters } from './edit-scenario.ts';
import styles from './measure.module.css';
import { MeasureRow } from './measure-row.tsx';
import { planWords } from './messages.ts';
import type { PlanPlace } from './plan-place.ts';
import { SizeField } from './size-field.tsx';
import { policyInWords } from './size-in-words.ts';

/** A policy of a scenario. */
export function PolicyRow({
  use,
  place,
  horizon,
  colour,
  onChange,
  onRemove,
}: {
  readonly use: PolicyUse;
  readonly place: PlanPlace | null;
  readonly horizon: number;
  readonly colour: string;
  /** @param kind - edits of one kind in a row are one step back */
  readonly onChange: (use: PolicyUse, kind: string) => void;
  readonly onRemove: () => void;
}) {
  const words = useWords(planWords);
  const { t, text } = words;
  const { name, meaning } = policies[use.policy];
  return (
    <MeasureRow
      name={text(name)}
      meaning={text(meaning)}
      span={use}
      horizon={horizon}
      colour={colour}
      onSpan={({ start, duration }) => onChange({ ...use, start, duration }, 'span')}
      onRemove={onRemove}
    >
      <SizeField
        name={text(name)}
        label={t('size')}
        value={use.size}
        meaning={policyInWords(words, use.policy, use.size)}
        onChange={(size) => onChange({ ...use, size }, 'size')}
      />
      {place !== null && <Targets {...{ use, place, onChange }} />}
    </MeasureRow>
  );
}

/** Which resource is invested in, and which clusters a policy is for. What the model does not have is shown and said. */
function Targets({
  use,
  place,
  onChange,
}: {
  readonly use: PolicyUse;
  readonly place: PlanPlace;
  readonly onChange: (use: PolicyUse, kind: string) => void;
}) {
  const { t, text, language } = useWords(planWords);
  const id = useId();
  const { clusters = [], resource } = use;
  const unknown = [
    ...(resource === undefined || place.resources.some((known) => known.id === resource)
      ? []
      : [resource]),
    ...clusters.filter((cluster) => !place.clusters.some((known) => known.id === cluster)),
  ];
  const options = (list: PlanPlace['clusters']) =>
    list.map((entry) => ({ value: entry.id, label: text(entry.name) }));
  return (
    <>
      {resource !== undefined && (
        <div className={styles.choice}>
          <label htmlFor={`${id}-resource`}>{t('resource')}</label>
          <Select
            id={`${id}-resource`}
            value={resource}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={options(place.resources)}
            onChange={(chosen) => onChange({ ...use, resource: chosen }, 'resource')}
          />
        </div>
      )}
      {(place.clusters.length > 1 || clusters.length > 0) && (
        <div className={styles.choice}>
          <label htmlFor={`${id}-clusters`}>{t('clusters')}</label>
          <Select
            id={`${id}-clusters`}
            mode="multiple"
            value={[...clusters]}
            placeholder={t('clusters.all')}
            options={options(place.clusters)}
            onChange={(chosen) => onChange(forClusters(use, chosen), 'clusters')}
          />
        </div>
      )}
      {unknown.length > 0 && (
        <p className={styles.remark}>
          {t('unknown', { names: unknown.join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
    </>
  );
}
