import { useId } from 'react';
import type { FormPurpose } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { SameNameNote } from './same-name-note.tsx';
import { purposes } from './purposes.ts';

/** What a new form is called and who keeps it. */
export interface Details {
  title: string;
  titleEn: string;
  key: string;
  purpose: FormPurpose;
  unitId: string;
}

interface Props {
  details: Details;
  owners: readonly { id: string; name: string }[];
  onChange: (change: Partial<Details>) => void;
  mistakes: { title: string | null; key: string | null };
}

/** Name, use and owner of a new form; its key and English name for those who want them. */
export function NewFormDetails({ details, owners, onChange, mistakes }: Props) {
  const texts = useTexts();
  const id = useId();
  return (
    <section className="panel stack" aria-labelledby="new-form-details">
      <h2 id="new-form-details">{texts.newForm.details}</h2>
      <Labelled label={texts.newForm.name} mistake={mistakes.title}>
        {(given) => (
          <input
            {...given}
            className="control"
            value={details.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Labelled>
      <SameNameNote name={details.title} />
      <fieldset>
        <legend className="label">{texts.newForm.purpose}</legend>
        {purposes.map((purpose) => (
          <div key={purpose}>
            <label className="tick">
              <input
                type="radio"
                name="purpose"
                aria-describedby={`${id}-${purpose}`}
                checked={details.purpose === purpose}
                onChange={() => onChange({ purpose })}
              />
              {texts.newForm.purposes[purpose]}
            </label>
            <p className="hint under-tick" id={`${id}-${purpose}`}>
              {texts.newForm.purposeHint[purpose]}
            </p>
          </div>
        ))}
        <p className="hint">{texts.newForm.purposeStays}</p>
      </fieldset>
      {owners.length > 1 ? (
        <Labelled label={texts.newForm.owner}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={details.unitId}
              onChange={(event) => onChange({ unitId: event.target.value })}
            >
              {owners.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      <details open={mistakes.key !== null || undefined}>
        <summary>{texts.newForm.more}</summary>
        <div className="stack">
          <Labelled label={texts.newForm.nameEn}>
            {(given) => (
              <input
                {...given}
                className="control"
                lang="en"
                value={details.titleEn}
                onChange={(event) => onChange({ titleEn: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label={texts.newForm.key} hint={texts.newForm.keyHint} mistake={mistakes.key}>
            {(given) => (
              <input
                {...given}
                className="control"
                value={details.key}
                onChange={(event) => onChange({ key: event.target.value })}
              />
            )}
          </Labelled>
        </div>
      </details>
    </section>
  );
}
