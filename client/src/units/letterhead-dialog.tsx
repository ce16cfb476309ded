import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { toRefusal } from '../apollo/problems.ts';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { LetterheadStyle } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { SetUnitLetterheadDocument } from './letterhead-operations.ts';
import { LetterheadSample, sampleNumber, type Letterhead } from './letterhead-sample.tsx';

type Text = Exclude<keyof Letterhead, '__typename' | 'style' | 'editRevision' | 'canSet'>;

/** The texts in the order of the paper, with the most characters of each; those of several lines are areas. */
const fields: readonly { key: Text; most: number; lines?: number }[] = [
  { key: 'superior', most: 300, lines: 2 },
  { key: 'body', most: 300, lines: 2 },
  { key: 'heading', most: 200 },
  { key: 'sign', most: 40 },
  { key: 'place', most: 100 },
  { key: 'ownName', most: 300 },
  { key: 'authority', most: 200 },
  { key: 'signerTitle', most: 200 },
  { key: 'signerName', most: 100 },
];
const needed: readonly Text[] = ['body', 'ownName', 'sign', 'place', 'heading'];
const styles: readonly LetterheadStyle[] = ['STATE', 'PARTY'];

interface Props {
  unit: { id: string; name: string; letterhead: Letterhead };
  onClose: () => void;
  onSet: () => void;
}

/** Writes a unit's letterhead; what was typed stays when somebody else was quicker. */
export function LetterheadDialog({ unit, onClose, onSet }: Props) {
  const texts = useTexts();
  const words = texts.letterhead;
  const [mutate, { loading }] = useMutation(SetUnitLetterheadDocument);
  const key = useIntentionKey();
  const [typed, setTyped] = useState<Letterhead>(unit.letterhead);
  const [asked, setAsked] = useState(false);
  const [met, setMet] = useState<Letterhead | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const shown = fields.filter((field) => field.key !== 'heading' || typed.style === 'PARTY');
  const mistakeOf = ({ key: text, most }: (typeof fields)[number]): string | null => {
    if (typed[text].length > most) return words.tooLong(most);
    return asked && needed.includes(text) && typed[text].trim() === '' ? words.needed : null;
  };
  const save = async () => {
    setAsked(true);
    setFailure(null);
    if (shown.some(({ key: text, most }) => typed[text].length > most)) return;
    if (shown.some(({ key: text }) => needed.includes(text) && typed[text].trim() === '')) return;
    const { style, superior, body, heading, ownName, sign, place, authority, signerTitle, signerName } = typed;
    const input = {
      ...{ unitId: unit.id, style, superior, body, heading, ownName, sign, place, authority, signerTitle, signerName },
      ...{ expectedRevision: (met ?? unit.letterhead).editRevision, idempotencyKey: key.current() },
    };
    try {
      const result = (await mutate({ variables: { input } })).data?.setUnitLetterhead;
      key.done();
      if (result?.__typename === 'UnitLetterheadSet') return onSet();
      if (result?.__typename === 'UnitLetterheadConflict') setMet(result.unit.letterhead ?? null);
    } catch (error) {
      // An answer, also a refusal, ends the intention; without one the same is tried again.
      if (toRefusal(error).code !== 'UNREACHABLE') key.done();
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.of(unit.name)} onClose={onClose} wide>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {met ? (
        <Notice tone="warn" urgent>
          <p>{words.conflict}</p>
          <p>
            <strong>{words.now}</strong>
          </p>
          <LetterheadSample letterhead={met} />
        </Notice>
      ) : null}
      <fieldset className="stack tight">
        <legend className="label">{words.style}</legend>
        {styles.map((style) => (
          <label key={style} className="tick">
            <input
              type="radio"
              name="letterhead-style"
              checked={typed.style === style}
              onChange={() => setTyped({ ...typed, style })}
            />
            {words.styles[style]}
          </label>
        ))}
      </fieldset>
      {shown.map((field) => (
        <Labelled
          key={field.key}
          label={words.field[field.key]}
          hint={words.hint[field.key] || undefined}
          mistake={mistakeOf(field)}
        >
          {(given) =>
            field.lines ? (
              <textarea
                {...given}
                className="control"
                rows={field.lines}
                value={typed[field.key]}
                onChange={(event) => setTyped({ ...typed, [field.key]: event.target.value })}
              />
            ) : (
              <input
                {...given}
                className="control"
                value={typed[field.key]}
                onChange={(event) => setTyped({ ...typed, [field.key]: event.target.value })}
              />
            )
          }
        </Labelled>
      ))}
      <p className="small">{words.number(sampleNumber(typed))}</p>
      <LetterheadSample letterhead={typed} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void save()}>
          {texts.action.save}
        </Button>
      </div>
    </Dialog>
  );
}
