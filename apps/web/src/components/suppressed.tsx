import { useWords } from '../app/use-words.ts';
import { componentWords } from './messages.ts';

/** `:c`, a figure withheld to protect firms, with the rule for whoever asks why. In tables use `suppressedCell`. */
export function Suppressed() {
  const { t } = useWords(componentWords);
  return (
    <abbr title={t('withheld.why')} translate="no">
      :c
    </abbr>
  );
}
