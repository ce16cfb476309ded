import type { Form } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { writeValue } from '../form-view/write-value.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { DraftKeeper, KeptDraft, Theirs } from './draft-keeper.ts';
import { choose, differences } from './merge-drafts.ts';

/** Two people saved the same report: both sides of every difference, and the person chooses. */
export function ConflictDialog({
  form,
  keeper,
  draft,
  theirs,
}: {
  form: Form;
  keeper: DraftKeeper;
  draft: KeptDraft;
  theirs: Theirs;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const found = useMemo(
    () => differences(keeper.baseAnswers(), draft.answers, theirs.answers),
    [keeper, draft.answers, theirs],
  );
  const [sides, setSides] = useState<Record<string, 'mine' | 'theirs'>>({});
  if (!theirs.open) {
    return (
      <Dialog title={texts.fill.conflictTitle}>
        <p>{texts.fill.conflictMoved}</p>
        <div className="dialog-actions">
          <Button look="primary" onClick={() => window.location.reload()}>
            {texts.fail.reload}
          </Button>
        </div>
      </Dialog>
    );
  }
  const keep = () => {
    const mine = new Set(draft.explanations.map((kept) => `${kept.rule}/${kept.row}`));
    const explanations = [
      ...draft.explanations,
      ...theirs.explanations.filter((kept) => !mine.has(`${kept.rule}/${kept.row}`)),
    ];
    keeper.resolve({ answers: choose(draft.answers, found, sides), explanations });
  };
  return (
    <Dialog title={texts.fill.conflictTitle} wide>
      <p>{texts.fill.conflict(theirs.by, theirs.at)}</p>
      {found.length === 0 ? <p>{texts.fill.conflictNone}</p> : null}
      {found.map((difference) => {
        const field = form.field(difference.key);
        const chosen = sides[difference.key] ?? difference.suggested;
        return (
          <fieldset key={difference.key} className="difference">
            <legend>{field ? fieldTitle(field, language) : difference.key}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="tick">
                <input
                  type="radio"
                  name={`side-${difference.key}`}
                  checked={chosen === side}
                  onChange={() => setSides((before) => ({ ...before, [difference.key]: side }))}
                />
                <span>
                  <span className="quiet">{texts.fill[side]}: </span>
                  {(field ? writeValue(field, difference[side], texts, language) : null) ?? texts.empty.value}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
      <div className="dialog-actions">
        <Button look="primary" onClick={keep}>
          {texts.fill.keepChosen}
        </Button>
      </div>
    </Dialog>
  );
}
