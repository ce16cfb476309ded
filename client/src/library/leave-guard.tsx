import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

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
  return (
    <Dialog title={texts.library.leaveTitle} onClose={() => blocker.reset()}>
      <p>{texts.library.leaveWarning}</p>
      <div className="dialog-actions">
        <Button onClick={() => blocker.proceed()}>{texts.library.leave}</Button>
        <Button look="primary" onClick={() => blocker.reset()}>
          {texts.library.stay}
        </Button>
      </div>
    </Dialog>
  );
}
