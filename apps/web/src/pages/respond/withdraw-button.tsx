import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { respondWords } from './messages.ts';

/** Takes the firm out of the survey, after asking. */
export function WithdrawButton({ onConfirm }: { readonly onConfirm: () => Promise<void> }) {
  const { t } = useWords(respondWords);
  return (
    <ConfirmButton
      type="text"
      danger
      dangerous
      question={t('withdraw.question')}
      consequence={t('withdraw.consequence')}
      deed={t('withdraw.deed')}
      onConfirm={onConfirm}
    >
      {t('withdraw.button')}
    </ConfirmButton>
  );
}
