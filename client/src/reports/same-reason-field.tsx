import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';

/** One reason for many changes that have none yet, so that nobody writes it twenty times. */
export function SameReasonField({ onUse }: { onUse: (text: string) => void }) {
  const texts = useTexts();
  const [text, setText] = useState('');
  return (
    <div className="stack tight">
      <Labelled label={texts.report.sameReason}>
        {(given) => (
          <input {...given} className="control" value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Labelled>
      <div className="row">
        <Button
          aria-disabled={text.trim() === ''}
          onClick={() => (text.trim() === '' ? undefined : onUse(text.trim()))}
        >
          {texts.report.useReason}
        </Button>
      </div>
    </div>
  );
}
