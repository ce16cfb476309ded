import { Navigate } from 'react-router';
import { homeFor } from '../people/home.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { FirstDayOr } from './first-day-or.tsx';

/** `/` leads each person to their own first screen, and an office that begins to its first steps. */
export function HomeScreen() {
  const viewer = useViewer();
  const home = homeFor(viewer.roles);
  return holds(viewer, 'ADMINISTRATOR', 'DESIGNER') ? <FirstDayOr home={home} /> : <Navigate to={home} replace />;
}
