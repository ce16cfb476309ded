import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import { Button } from '../../ui/button.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface Made {
  name: string;
  /** Null where the answer came again: the text was told before. */
  secret: string | null;
}

/** A token that was just made, shown until it is hidden; its text has focus, chosen whole. */
export function MadeToken({ made, onDone }: { made: Made; onDone: () => void }) {
  const texts = useTexts();
  const words = texts.account.tokens;
  const text = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const choose = () => {
    text.current?.focus();
    text.current?.select();
  };
  useEffect(choose, []);
  const copy = async () => {
    choose();
    await navigator.clipboard.writeText(made.secret ?? '').then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Notice tone={made.secret ? 'good' : 'warn'} title={words.madeTitle(made.name)}>
      <div className="stack tight">
        <p>{made.secret ? words.made : words.told}</p>
        {made.secret ? (
          <Labelled label={words.secret}>
            {(given) => (
              <input {...given} ref={text} className="control token-text" readOnly value={made.secret ?? ''} />
            )}
          </Labelled>
        ) : null}
        <div className="row">
          {made.secret ? <Button onClick={() => void copy()}>{texts.action.copy}</Button> : null}
          <Button onClick={onDone}>{made.secret ? words.done : texts.action.close}</Button>
          {isCopied ? <span role="status">{words.copied}</span> : null}
        </div>
      </div>
    </Notice>
  );
}
