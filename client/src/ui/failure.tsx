import { useEffect } from 'react';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A failed request: the reason, what was kept, and another try, which is made by itself once there is a line again. */
export function Failure({ error, retry, kept }: { error: unknown; retry?: () => void; kept?: string }) {
  const texts = useTexts();
  const sentence = useProblemSentence();
  useEffect(() => {
    if (!retry) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);
  return (
    <Notice tone="bad" title={texts.fail.title} urgent>
      <p>{sentence(error)}</p>
      {kept ? <p className="quiet">{kept}</p> : null}
      {retry ? <Button onClick={retry}>{texts.action.retry}</Button> : null}
    </Notice>
  );
}
