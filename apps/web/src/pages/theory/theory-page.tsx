import { appWords } from '../../app/messages.ts';
import { useWords } from '../../app/use-words.ts';
import { NotYet } from '../../components/not-yet.tsx';

export function TheoryPage() {
  const { t } = useWords(appWords);
  return <NotYet title={t('nav.theory')} />;
}
