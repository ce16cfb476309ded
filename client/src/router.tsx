import { createBrowserRouter, type RouteObject } from 'react-router';
import { SignInScreen } from './people/sign-in-screen.tsx';
import { FailedScreen, NotFoundScreen } from './ui/failed-screen.tsx';
import { Loading } from './ui/loading.tsx';

// Several screens in one piece: what to fetch with it is told once.
const designer = () => import('./forms/designer.ts');
const library = () => import('./library/door.ts');
const dashboards = () => import('./figures/dashboards/door.ts');
const newcomer = () => import('./first-day/door.ts');

/** The whole map of screens. All but the sign-in screen load when they are opened. */
export const routes: RouteObject[] = [
  { path: '/sign-in', Component: SignInScreen, ErrorBoundary: FailedScreen },
  {
    path: '/activate',
    lazy: async () => ({ Component: (await import('./accounts/activate-screen.tsx')).ActivateScreen }),
    ErrorBoundary: FailedScreen,
    HydrateFallback: Loading,
  },
  {
    path: '/',
    lazy: async () => ({ Component: (await import('./people/frame.tsx')).Frame }),
    ErrorBoundary: FailedScreen,
    HydrateFallback: Loading,
    children: [
      { index: true, lazy: async () => ({ loader: (await import('./first-day/home-loader.ts')).homeLoader }) },
      { path: 'duties', lazy: async () => ({ Component: (await import('./reports/duties-screen.tsx')).DutiesScreen }) },
      {
        path: 'entries/:assignmentId/:unitId?',
        lazy: async () => ({ Component: (await import('./reports/entries-screen.tsx')).EntriesScreen }),
      },
      {
        path: 'reports/:id',
        lazy: async () => ({ Component: (await import('./reports/report-screen.tsx')).ReportScreen }),
      },
      {
        path: 'reports/:id/receipts/:number',
        lazy: async () => ({ Component: (await import('./reports/receipts/receipt-screen.tsx')).ReceiptScreen }),
      },
      {
        path: 'receipts',
        lazy: async () => ({
          Component: (await import('./reports/receipts/check-receipt-screen.tsx')).CheckReceiptScreen,
        }),
      },
      { path: 'review', lazy: async () => ({ Component: (await import('./reports/desk-screen.tsx')).DeskScreen }) },
      {
        path: 'review/:id',
        lazy: async () => ({ Component: (await import('./reports/desk-report-screen.tsx')).DeskReportScreen }),
      },
      {
        path: 'first-day',
        lazy: async () => ({ Component: (await newcomer()).FirstStepsScreen }),
      },
      {
        path: 'plans',
        lazy: async () => ({ Component: (await import('./plans/plan-list-screen.tsx')).PlanListScreen }),
      },
      { path: 'plans/:id', lazy: async () => ({ Component: (await import('./plans/plan-screen.tsx')).PlanScreen }) },
      {
        path: 'plans/:id/edit',
        lazy: async () => ({ Component: (await import('./plans/editing/plan-edit-screen.tsx')).PlanEditScreen }),
      },
      {
        path: 'plans/:id/past',
        lazy: async () => ({ Component: (await import('./plans/past-years/past-years-screen.tsx')).PastYearsScreen }),
      },
      {
        path: 'plans/:id/next',
        lazy: async () => ({ Component: (await import('./plans/next-year/next-year-screen.tsx')).NextYearScreen }),
      },
      {
        path: 'targets/:id',
        lazy: async () => ({ Component: (await import('./targets/target-screen.tsx')).TargetScreen }),
      },
      {
        path: 'progress/:planId?',
        lazy: async () => ({ Component: (await import('./reports/progress-screen.tsx')).ProgressScreen }),
      },
      {
        path: 'forms',
        lazy: async () => ({ Component: (await import('./forms/form-list-screen.tsx')).FormListScreen }),
      },
      {
        path: 'forms/new',
        lazy: async () => ({ Component: (await designer()).NewFormScreen }),
      },
      {
        path: 'forms/:id',
        lazy: async () => ({ Component: (await designer()).FormScreen }),
      },
      {
        path: 'forms/:id/edit',
        lazy: async () => ({ Component: (await designer()).BuilderScreen }),
      },
      {
        path: 'library/:kind?',
        lazy: async () => ({ Component: (await library()).LibraryScreen }),
      },
      {
        path: 'library/:kind/new',
        lazy: async () => ({ Component: (await library()).NewEntryScreen }),
      },
      {
        path: 'library/:kind/:id',
        lazy: async () => ({ Component: (await library()).EntryScreen }),
      },
      {
        path: 'figures',
        lazy: async () => ({ Component: (await import('./figures/figures-screen.tsx')).FiguresScreen }),
      },
      {
        path: 'figures/narratives',
        lazy: async () => ({
          Component: (await import('./figures/narratives/narratives-screen.tsx')).NarrativesScreen,
        }),
      },
      {
        path: 'figures/dashboards',
        lazy: async () => ({ Component: (await dashboards()).DashboardsScreen }),
      },
      {
        path: 'figures/dashboards/:id',
        lazy: async () => ({ Component: (await dashboards()).DashboardScreen }),
      },
      {
        path: 'figures/graphql',
        lazy: async () => ({ Component: (await import('./figures/graphiql/graphiql-screen.tsx')).GraphiqlScreen }),
      },
      { path: 'units/:id?', lazy: async () => ({ Component: (await import('./units/units-screen.tsx')).UnitsScreen }) },
      {
        path: 'units/:id/audit',
        lazy: async () => ({ Component: (await import('./audit-log/audit-log-screen.tsx')).AuditLogScreen }),
      },
      {
        path: 'guides/:name?',
        lazy: async () => ({ Component: (await newcomer()).GuideScreen }),
      },
      {
        path: 'account',
        lazy: async () => ({ Component: (await import('./accounts/own/account-screen.tsx')).AccountScreen }),
      },
      { path: 'tour', lazy: async () => ({ Component: (await import('./tour/tour-screen.tsx')).TourScreen }) },
      { path: '*', Component: NotFoundScreen },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
