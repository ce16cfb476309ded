import { canonicalJson } from '@ke-hoach/forms';
import { changeSentence } from '@ke-hoach/forms/versions';
import { writeKeptValue } from '../form-view/write-value.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-moving.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyKept } from './copy-kept.tsx';
import type { MovedDraft } from './move-to-version.ts';

/** A value the server keeps aside for everybody. */
interface Stored {
  field: string;
  row?: string | null;
  value: unknown;
}

/**
 * The form was published anew while it was being filled: what changed, and what was typed on this device but has no place
 * any more. What the server keeps aside, too, stands in a notice of its own.
 */
export function MovedNotice({
  moved,
  stored = [],
  onSeen,
}: {
  moved: MovedDraft;
  stored?: readonly Stored[];
  onSeen: () => void;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const kept = moved.keptAside
    .filter((one) => !stored.some((other) => nameOf(other) === nameOf(one)))
    .map((one) => ({ title: one.title, text: writeKeptValue(one.typedIn, one.value, texts, language) }));
  return (
    <Notice tone="info" title={texts.moving.movedTitle(moved.number)} urgent>
      <p>{texts.moving.movedHint}</p>
      <ul>
        {moved.changes.map((change, at) => (
          <li key={at}>{changeSentence(change, language)}</li>
        ))}
      </ul>
      {kept.length > 0 ? (
        <>
          <h3>{texts.moving.keptAside}</h3>
          <dl className="kept-aside">
            {kept.map(({ title, text }, at) => (
              <div key={at}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <div className="row">
        {kept.length > 0 ? <CopyKept kept={kept} /> : null}
        <Button onClick={onSeen}>{texts.moving.sawMove}</Button>
      </div>
    </Notice>
  );
}

const nameOf = ({ field, row = null, value }: Stored) => canonicalJson([field, row, value]);
