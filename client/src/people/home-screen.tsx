import { Navigate } from 'react-router';
import { homeFor } from './home.ts';
import { useViewer } from './viewer.tsx';

/** `/` leads each person to their own first screen. */
export function HomeScreen() {
  return <Navigate to={homeFor(useViewer().roles)} replace />;
}
