import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { AppFrame } from './frame/app-frame.tsx';
import { CrashPage } from './frame/crash-page.tsx';
import { MissingPage, MissingStep } from './frame/missing-page.tsx';
import { PageLoading } from './frame/page-loading.tsx';
import { SignedIn } from './frame/signed-in.tsx';
import { StudyLayout } from './frame/study-layout.tsx';

const root = createRootRoute({ notFoundComponent: MissingPage });

/** Header, language, messages about the network. */
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: AppFrame });
/** Pages that need a person the server knows; in personal mode that is whoever sits here. */
const known = createRoute({ getParentRoute: () => frame, id: 'known', component: SignedIn });

const studies = createRoute({
  getParentRoute: () => known,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/studies/studies-page.tsx'), 'StudiesPage'),
});
const study = createRoute({
  getParentRoute: () => known,
  path: '/studies/$study',
  component: StudyLayout,
  notFoundComponent: MissingStep,
});
const studyStart = createRoute({
  getParentRoute: () => study,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/studies/$study/theory', params, replace: true });
  },
});
const theory = createRoute({
  getParentRoute: () => study,
  path: 'theory',
  component: lazyRouteComponent(() => import('../pages/theory/theory-page.tsx'), 'TheoryPage'),
});
const collect = createRoute({
  getParentRoute: () => study,
  path: 'collect',
  component: lazyRouteComponent(() => import('../pages/collect/collect-page.tsx'), 'CollectPage'),
});
const data = createRoute({
  getParentRoute: () => study,
  path: 'data',
  component: lazyRouteComponent(() => import('../pages/data/data-page.tsx'), 'DataPage'),
});
const measure = createRoute({
  getParentRoute: () => study,
  path: 'measure',
  component: lazyRouteComponent(() => import('../pages/measure/measure-page.tsx'), 'MeasurePage'),
});
const test = createRoute({
  getParentRoute: () => study,
  path: 'test',
  component: lazyRouteComponent(() => import('../pages/test/test-page.tsx'), 'TestPage'),
});
const configurations = createRoute({
  getParentRoute: () => study,
  path: 'configurations',
  component: lazyRouteComponent(
    () => import('../pages/configurations/configurations-page.tsx'),
    'ConfigurationsPage',
  ),
});
const network = createRoute({
  getParentRoute: () => study,
  path: 'network',
  component: lazyRouteComponent(() => import('../pages/network/network-page.tsx'), 'NetworkPage'),
});
const diagnose = createRoute({
  getParentRoute: () => study,
  path: 'diagnose',
  component: lazyRouteComponent(
    () => import('../pages/diagnose/diagnose-page.tsx'),
    'DiagnosePage',
  ),
});
const firm = createRoute({
  getParentRoute: () => study,
  path: 'diagnose/firms/$firm',
  component: lazyRouteComponent(() => import('../pages/diagnose/firm-page.tsx'), 'FirmPage'),
});
const simulate = createRoute({
  getParentRoute: () => study,
  path: 'simulate',
  component: lazyRouteComponent(
    () => import('../pages/simulate/simulate-page.tsx'),
    'SimulatePage',
  ),
});
const report = createRoute({
  getParentRoute: () => study,
  path: 'report',
  component: lazyRouteComponent(() => import('../pages/report/report-page.tsx'), 'ReportPage'),
});
const settings = createRoute({
  getParentRoute: () => study,
  path: 'settings',
  component: lazyRouteComponent(
    () => import('../pages/settings/settings-page.tsx'),
    'SettingsPage',
  ),
});

/** The page that was wanted before signing in. `safeNext` decides whether it may be gone to. */
function wantedPage({ next }: Readonly<Record<string, unknown>>): { readonly next?: string } {
  return typeof next === 'string' ? { next } : {};
}

const signIn = createRoute({
  getParentRoute: () => frame,
  path: '/sign-in',
  validateSearch: wantedPage,
  component: lazyRouteComponent(() => import('../pages/accounts/sign-in-page.tsx'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: () => frame,
  path: '/setup',
  validateSearch: wantedPage,
  component: lazyRouteComponent(() => import('../pages/accounts/setup-page.tsx'), 'SetupPage'),
});
const reset = createRoute({
  getParentRoute: () => frame,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('../pages/accounts/reset-page.tsx'), 'ResetPage'),
});
const account = createRoute({
  getParentRoute: () => known,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/accounts/account-page.tsx'), 'AccountPage'),
});

/** What a firm sees: nothing of the workbench around it. */
const respond = createRoute({
  getParentRoute: () => root,
  path: '/r/$token',
  component: lazyRouteComponent(() => import('../pages/respond/respond-page.tsx'), 'RespondPage'),
});

const tree = root.addChildren([
  frame.addChildren([
    known.addChildren([
      studies,
      account,
      study.addChildren([
        studyStart,
        theory,
        collect,
        data,
        measure,
        test,
        configurations,
        network,
        diagnose,
        firm,
        simulate,
        report,
        settings,
      ]),
    ]),
    signIn,
    setup,
    reset,
  ]),
  respond,
]);

/** Every address of the workbench; pages are fetched when they are first opened. */
export function newRouter() {
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: CrashPage,
    defaultPendingComponent: PageLoading,
    defaultNotFoundComponent: MissingPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
