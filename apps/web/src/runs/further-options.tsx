import { assessmentFamilies } from '@qunhai/results';
import { useWords } from '../app/use-words.ts';
import { isAllowed } from './chosen-options.ts';
import { ConfigurationsField } from './fields/configurations-field.tsx';
import { ControlsField } from './fields/controls-field.tsx';
import { CovarianceField } from './fields/covariance-field.tsx';
import { LevelsField } from './fields/levels-field.tsx';
import { optionWords } from './fields/messages.ts';
import { ModerationApproachField } from './fields/moderation-approach-field.tsx';
import { WeightsField } from './fields/weights-field.tsx';
import { Choice, NumberRow, Ticks } from './option-parts.tsx';
import styles from './run-options-form.module.css';
import type { FieldProps } from './run-options-form.tsx';

/** What is asked beyond the base model; a field of its own for each, those of `fields/` one a file. */
export function FurtherOptions({ plan, value, onChange }: FieldProps) {
  const { t } = useWords(optionWords);
  return (
    <details className={styles.further}>
      <summary>{t('options.further')}</summary>
      <div className={styles.form}>
        <ControlsField plan={plan} value={value} onChange={onChange} />
        <WeightsField plan={plan} value={value} onChange={onChange} />
        <ModerationOptions plan={plan} value={value} onChange={onChange} />
        <GroupOptions plan={plan} value={value} onChange={onChange} />
        <Choice
          name="correction"
          values={['none', 'holm', 'benjamini-hochberg']}
          standard={plan.correction}
          value={value.correction}
          onChange={(correction) => onChange({ ...value, correction })}
        />
        <Ticks
          label={t('option.assessments')}
          why={t('option.assessments.why')}
          all={assessmentFamilies.map((id) => ({
            id,
            label: t(`option.assessments.${id}`),
            why: t(`option.assessments.${id}.why`),
          }))}
          standard={plan.assessments}
          value={value.assessments}
          onChange={(assessments) => onChange({ ...value, assessments })}
        />
        <CovarianceField plan={plan} value={value} onChange={onChange} />
        <LevelsField plan={plan} value={value} onChange={onChange} />
        <ConfigurationsField plan={plan} value={value} onChange={onChange} />
      </div>
    </details>
  );
}

function ModerationOptions({ plan, value, onChange }: FieldProps) {
  const { t } = useWords(optionWords);
  const { moderation, moderationResamples } = value;
  return (
    <>
      <Choice
        name="moderation"
        values={[true, false]}
        standard={plan.moderation}
        value={moderation}
        onChange={(next) => onChange({ ...value, moderation: next })}
      />
      <ModerationApproachField plan={plan} value={value} onChange={onChange} />
      {moderation && (
        <NumberRow
          id="run-moderation-resamples"
          words={{
            label: t('option.moderationResamples'),
            why: t('option.moderationResamples.why'),
            wrong: t('option.moderationResamples.wrong'),
          }}
          step={500}
          min={50}
          standard={plan.moderationResamples}
          value={moderationResamples}
          isAllowed={isAllowed('moderationResamples', moderationResamples)}
          onChange={(next) => onChange({ ...value, moderationResamples: next })}
        />
      )}
    </>
  );
}

function GroupOptions({ plan, value, onChange }: FieldProps) {
  const { t, text } = useWords(optionWords);
  const { groups } = value;
  const set = (change: Partial<typeof groups>) =>
    onChange({ ...value, groups: { ...groups, ...change } });
  return (
    <>
      <Ticks
        label={t('option.groups')}
        why={t('option.groups.why')}
        all={plan.groupings.map(({ by, title }) => ({ id: by, label: text(title) }))}
        standard={plan.groups.by}
        value={groups.by}
        onChange={(by) => set({ by })}
      />
      {groups.by.length > 0 && (
        <NumberRow
          id="run-permutations"
          words={{
            label: t('option.permutations'),
            why: t('option.permutations.why'),
            wrong: t('option.permutations.wrong'),
          }}
          step={500}
          min={100}
          standard={plan.groups.permutations}
          value={groups.permutations}
          isAllowed={isAllowed('groups', groups)}
          onChange={(permutations) => set({ permutations })}
        />
      )}
    </>
  );
}
