import { PlainPage } from '../../app/frame/plain-page.tsx';
import { appWords } from '../../app/messages.ts';
import { useWords } from '../../app/use-words.ts';
import { NotYet } from '../../components/not-yet.tsx';

export function StudiesPage() {
  const { t } = useWords(appWords);
  return (
    <PlainPage>
      <NotYet title={t('home')} />
    </PlainPage>
  );
}
