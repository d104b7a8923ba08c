import { useWords } from '../../app/use-words.ts';
import { goesWithEstimator } from '../chosen-options.ts';
import { Choice } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import type { FieldProps } from '../run-options-form.tsx';
import { optionWords } from './messages.ts';

/** How interactions are estimated; nothing while none are. */
export function ModerationApproachField({ plan, value, onChange }: FieldProps) {
  const { t } = useWords(optionWords);
  if (!value.moderation) return null;
  return (
    <div>
      <Choice
        name="moderationApproach"
        values={['two-stage', 'product-indicator', 'orthogonalizing']}
        standard={plan.moderationApproach}
        value={value.moderationApproach}
        onChange={(moderationApproach) => onChange({ ...value, moderationApproach })}
      />
      {!goesWithEstimator(value) && (
        <p className={styles.wrong} role="alert">
          {t('option.moderationApproach.wrong')}
        </p>
      )}
    </div>
  );
}
