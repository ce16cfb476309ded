import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A failed request: the reason, what was kept, and another try. */
export function Failure({ error, retry, kept }: { error: unknown; retry?: () => void; kept?: string }) {
  const texts = useTexts();
  const sentence = useProblemSentence();
  return (
    <Notice tone="bad" title={texts.fail.title} urgent>
      <p>{sentence(error)}</p>
      {kept ? <p className="quiet">{kept}</p> : null}
      {retry ? <Button onClick={retry}>{texts.action.retry}</Button> : null}
    </Notice>
  );
}
