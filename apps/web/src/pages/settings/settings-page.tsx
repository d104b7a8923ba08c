import { appWords } from '../../app/messages.ts';
import { useWords } from '../../app/use-words.ts';
import { NotYet } from '../../components/not-yet.tsx';

export function SettingsPage() {
  const { t } = useWords(appWords);
  return <NotYet title={t('nav.settings')} />;
}
