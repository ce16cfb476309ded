import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import { LeaveDialog } from '../ui/leave-dialog.tsx';

/** Asks before a page is left with something typed and not saved; the browser asks when its window is closed. */
export function LeaveGuard({ isTyped }: { isTyped: () => boolean }) {
  const texts = useTexts();
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
  return <LeaveDialog words={texts.library} onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />;
}
