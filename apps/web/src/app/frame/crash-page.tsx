import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';

/** What browsers and Vite say when a part of a page could not be fetched: the server is away, or has newer pages. */
const unfetched =
  /preload CSS|dynamically imported module|importing a module script|module script failed/i;

/** A page that threw: what a person can do, and the program's own words for whoever is told about it. */
export function CrashPage({ error }: ErrorComponentProps) {
  const { t } = useWords(appWords);
  if (error instanceof Error && unfetched.test(error.message))
    return (
      <>
        <PageHeader title={t('unfetched.title')} />
        <Notice
          kind="error"
          what={t('unfetched.fix')}
          actions={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
        />
      </>
    );
  return (
    <>
      <PageHeader title={t('crash.title')} />
      <Notice
        kind="error"
        what={t('crash.fix')}
        actions={<Button onClick={() => location.reload()}>{t('reload')}</Button>}
      >
        <p>
          <code lang="en">{error instanceof Error ? error.message : String(error)}</code>
        </p>
      </Notice>
    </>
  );
}
