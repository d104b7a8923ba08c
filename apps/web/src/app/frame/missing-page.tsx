import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import { PlainPage } from './plain-page.tsx';

/** An address nobody knows. */
export function MissingPage() {
  return (
    <PlainPage>
      <MissingStep />
    </PlainPage>
  );
}

/** An address nobody knows within a study, whose frame is there already. */
export function MissingStep() {
  const { t } = useWords(appWords);
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <Notice what={t('missing.fix')} actions={<LinkButton to="/">{t('home')}</LinkButton>} />
    </>
  );
}
