// What is fetched with the first of them: the list and the dashboards are one piece.
export { DashboardScreen } from './dashboard-screen.tsx';
export { DashboardsScreen } from './dashboards-screen.tsx';
