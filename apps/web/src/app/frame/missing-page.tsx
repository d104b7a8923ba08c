import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import { PlainPage } from './plain-page.tsx';

/** An address nobody knows. */
export function MissingPage() {
  const { t } = useWords(appWords);
  return (
    <PlainPage>
      <PageHeader title={t('missing.title')} />
      <Notice what={t('missing.fix')} actions={<Link to="/">{t('home')}</Link>} />
    </PlainPage>
  );
}
