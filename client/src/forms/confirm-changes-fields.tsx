import { changeSentence, type Change } from '@ke-hoach/forms/versions';
import type { ChangeList_changeFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';

interface Props {
  changes: readonly ChangeList_changeFragment[];
  confirmed: ReadonlySet<string>;
  onConfirm: (confirmed: ReadonlySet<string>) => void;
  /** The person tried to publish before all were confirmed. */
  asked: boolean;
}

/** Every change of meaning with its own sentence and its own tick. */
export function ConfirmChangesFields({ changes, confirmed, onConfirm, asked }: Props) {
  const { publishing: texts } = useTexts();
  const { language } = useLanguage();
  const missing = changes.filter(({ id }) => !confirmed.has(id)).length;
  return (
    <>
      <p>{texts.confirmIntro}</p>
      {changes.map((change) => (
        <label key={change.id} className="tick">
          <input
            type="checkbox"
            checked={confirmed.has(change.id)}
            aria-invalid={asked && !confirmed.has(change.id) ? true : undefined}
            onChange={({ target }) => {
              const next = new Set(confirmed);
              if (target.checked) next.add(change.id);
              else next.delete(change.id);
              onConfirm(next);
            }}
          />
          {changeSentence(change as Change, language)}
        </label>
      ))}
      {asked && missing > 0 ? (
        <p className="mistake" role="alert">
          {texts.confirmMissing(missing)}
        </p>
      ) : null}
    </>
  );
}
