import { appWords } from '../app/messages.ts';
import { useWords } from '../app/use-words.ts';
import { Notice } from './notice.tsx';
import { PageHeader } from './page-header.tsx';

/** Stands in for a page that this version does not have. */
export function NotYet({ title }: { readonly title: string }) {
  const { t } = useWords(appWords);
  return (
    <>
      <PageHeader title={title} />
      <Notice title={t('coming.title')} what={t('coming.what')} />
    </>
  );
}
