import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { LeaveDialog, type LeaveWords } from './leave-dialog.tsx';

/** Asks before a page is left with something typed and not saved; the browser asks when its window is closed. */
export function LeaveGuard({ isTyped, words }: { isTyped: () => boolean; words: LeaveWords }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isTyped(),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isTyped()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isTyped]);
  if (blocker.state !== 'blocked') return null;
  return <LeaveDialog words={words} onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />;
}
