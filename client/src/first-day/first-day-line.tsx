import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-first-day.ts';
import { afterCommands } from './after-commands.ts';
import { FirstStepsDocument } from './first-steps-operations.ts';
import './first-day.css';

/** On every page while an office begins: how far it is, what comes next, and the way back to the list. */
export function FirstDayLine() {
  const words = useTexts().firstDay;
  const { pathname } = useLocation();
  const { data, refetch, client } = useQuery(FirstStepsDocument);
  useEffect(() => afterCommands(client, () => void refetch().catch(() => undefined)), [client, refetch]);
  const steps = data?.firstSteps ?? [];
  const next = steps.find(({ isDone }) => !isDone);
  if (pathname === '/first-day' || !next || steps.some(({ kind, isDone }) => kind === 'ISSUE' && isDone)) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <aside className="first-day-line no-print" aria-label={words.title}>
      <span role="status">{words.next(done, steps.length, words.steps[next.kind].name)}</span>{' '}
      <Link to="/first-day">{words.back}</Link>
    </aside>
  );
}
