import { useQuery } from '@apollo/client/react';
import { Navigate } from 'react-router';
import { Loading } from '../ui/loading.tsx';
import { FirstStepsDocument } from './first-steps-operations.ts';

/** Leads an office that has not issued a plan yet to its first steps, others to their own first screen. */
export function FirstDayOr({ home }: { home: string }) {
  const { data, error } = useQuery(FirstStepsDocument);
  if (!data && !error) return <Loading />;
  const begins = data?.firstSteps.some(({ kind, isDone }) => kind === 'ISSUE' && !isDone) ?? false;
  return <Navigate to={begins ? '/first-day' : home} replace />;
}
