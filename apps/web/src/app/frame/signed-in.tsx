import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '../../api/study-queries.ts';
import { AsyncState } from '../../components/async-state.tsx';

/** Lets through whom the server knows; others are led to where they can sign in, and back afterwards. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const href = useLocation({ select: (location) => location.href });
  return (
    <AsyncState query={session}>
      {({ mode, user }) => {
        if (mode === 'setup') return <Navigate to="/setup" replace />;
        if (mode === 'accounts' && user === null)
          return <Navigate to="/sign-in" search={{ next: href } as never} replace />;
        return <Outlet />;
      }}
    </AsyncState>
  );
}
