import type { AnalysisPlan } from '@qunhai/api';
import { useWords } from '../../app/use-words.ts';
import { isAllowed } from '../chosen-options.ts';
import { Ticks } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import type { FieldProps } from '../run-options-form.tsx';
import { optionWords } from './messages.ts';
import { OptionalNumber } from './optional-number.tsx';

type Settings = AnalysisPlan['configurations'];

const cutOffs = [
  { name: 'consistency', step: 0.05, min: 0.5, max: 1 },
  { name: 'pri', step: 0.05, min: 0, max: 1 },
  { name: 'frequency', step: 1, min: 1, max: 10_000 },
] as const;

/** Conditions and cut-offs of configurations; what is left empty stays as theory and data have it. Nothing while they are not asked for. */
export function ConfigurationsField({ plan, value, onChange }: FieldProps) {
  const { t, text } = useWords(optionWords);
  const { configurations } = value;
  if (!value.assessments.includes('configurations')) return null;
  const set = (change: Partial<{ [Name in keyof Settings]: Settings[Name] | undefined }>) =>
    onChange({ ...value, configurations: given({ ...configurations, ...change }) });
  const { conditions = [] } = configurations;
  return (
    <>
      <div>
        <Ticks
          label={t('option.conditions')}
          why={t('option.conditions.why')}
          all={plan.conditions.map(({ by, title }) => ({
            id: by,
            label: `${text(title)} (${by})`,
          }))}
          standard={plan.configurations.conditions ?? []}
          value={conditions}
          columns
          onChange={(next) => set({ conditions: next.length === 0 ? undefined : next })}
        />
        {!isAllowed('configurations', { conditions: configurations.conditions }) && (
          <p className={styles.wrong} role="alert">
            {t('option.conditions.wrong')}
          </p>
        )}
      </div>
      {cutOffs.map(({ name, ...bounds }) => (
        <OptionalNumber
          key={name}
          id={`run-${name}`}
          label={t(`option.${name}`)}
          why={t(`option.${name}.why`)}
          wrong={t(`option.${name}.wrong`)}
          {...bounds}
          standard={plan.configurations[name]}
          value={configurations[name]}
          isAllowed={isAllowed('configurations', { [name]: configurations[name] })}
          onChange={(next) => set({ [name]: next })}
        />
      ))}
      {configurations.anchors && <p className={styles.why}>{t('option.anchors.kept')}</p>}
    </>
  );
}

/** Settings without those that are left open. */
function given(settings: { [Name in keyof Settings]: Settings[Name] | undefined }): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
