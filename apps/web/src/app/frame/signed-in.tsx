import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../api/study-queries.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import { PageLoading } from './page-loading.tsx';
import { PlainPage } from './plain-page.tsx';

/** Lets through whom the server knows; others are led to where they can sign in, and back afterwards. */
export function SignedIn() {
  const { t } = useWords(appWords);
  const session = useQuery(sessionQuery);
  if (session.data?.mode === 'setup') return <LeadAway to="/setup" />;
  if (session.data?.mode === 'accounts' && session.data.user === null)
    return <LeadAway to="/sign-in" />;
  if (session.data) return <Outlet />;
  return (
    <PlainPage>
      {session.error && <PageHeader title={t('name.long')} />}
      <AsyncState query={session}>{() => null}</AsyncState>
    </PlainPage>
  );
}

/** Leads to another page once, with the address that was wanted as `next`. */
function LeadAway({ to }: { readonly to: '/setup' | '/sign-in' }) {
  const router = useRouter();
  const navigate = useNavigate();
  useEffect(() => {
    const next = router.state.location.href;
    void navigate({ to, search: { next }, replace: true });
  }, [router, navigate, to]);
  return <PageLoading />;
}
