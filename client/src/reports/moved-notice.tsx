import { changeSentence } from '@ke-hoach/forms/versions';
import { useState } from 'react';
import { writeKeptValue } from '../form-view/write-value.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-moving.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { MovedDraft } from './move-to-version.ts';

/** The form was published anew while it was being filled: what changed, and what was typed but has no place any more. */
export function MovedNotice({ moved, onSeen }: { moved: MovedDraft; onSeen: () => void }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [copied, setCopied] = useState(false);
  const value = (kept: MovedDraft['keptAside'][number]) => writeKeptValue(kept.typedIn, kept.value, texts, language);
  const copy = async () => {
    const lines = moved.keptAside.map((kept) => `${kept.title}: ${value(kept)}`);
    await navigator.clipboard.writeText(lines.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Notice tone="info" title={texts.moving.movedTitle(moved.number)} urgent>
      <p>{texts.moving.movedHint}</p>
      <ul>
        {moved.changes.map((change, at) => (
          <li key={at}>{changeSentence(change, language)}</li>
        ))}
      </ul>
      {moved.keptAside.length > 0 ? (
        <>
          <h3>{texts.moving.keptAside}</h3>
          <dl className="kept-aside">
            {moved.keptAside.map((kept, at) => (
              <div key={at}>
                <dt>{kept.title}</dt>
                <dd>{value(kept)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <div className="row">
        {moved.keptAside.length > 0 ? (
          <Button onClick={() => void copy()}>{copied ? texts.action.copied : texts.moving.copyKeptAside}</Button>
        ) : null}
        <Button onClick={onSeen}>{texts.moving.sawMove}</Button>
      </div>
    </Notice>
  );
}
