import { useQuery } from '@apollo/client/react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-targets.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { OnlyDraft } from './target-draft.ts';
import { ChoicesOfPlanDocument } from './target-operations.ts';

interface Props {
  planId: string;
  /** The register whose entries are counted. */
  formId: string;
  only: OnlyDraft | null;
  mistake: string | undefined;
  onChange: (only: OnlyDraft | null) => void;
}

/** Which entries of a register count: all of them, or those that have some choices of one of its fields. */
export function OnlyFields({ planId, formId, only, mistake, onChange }: Props) {
  const texts = useTexts();
  const words = texts.targets.only;
  const { data } = useQuery(ChoicesOfPlanDocument, { variables: { planId } });
  const fields = (data?.answerFields ?? []).filter(
    (one) => one.formId === formId && one.table === null && one.choices.length > 0,
  );
  const chosen = fields.find(({ field }) => field === only?.field);
  if (fields.length === 0) return null;
  const toggle = (code: string) =>
    only &&
    onChange({
      ...only,
      choices: only.choices.includes(code) ? only.choices.filter((one) => one !== code) : [...only.choices, code],
    });
  return (
    <>
      <SelectField
        label={words.label}
        mistake={chosen ? null : mistake}
        value={only?.field ?? ''}
        options={[
          { value: '', title: words.all },
          ...fields.map((one) => ({ value: one.field, title: words.by(texts.titleOf(one)) })),
        ]}
        onChange={(field) => onChange(field === '' ? null : { field, choices: [] })}
      />
      {chosen ? (
        <fieldset className="stack tight">
          <legend className="label">{words.choices(texts.titleOf(chosen))}</legend>
          <div className="row">
            {chosen.choices.map((choice) => (
              <label key={choice.code} className="tick">
                <input
                  type="checkbox"
                  checked={only?.choices.includes(choice.code) === true}
                  onChange={() => toggle(choice.code)}
                />
                {texts.titleOf(choice)}
              </label>
            ))}
          </div>
          {mistake ? (
            <p className="mistake" role="alert">
              {mistake}
            </p>
          ) : null}
        </fieldset>
      ) : null}
    </>
  );
}
