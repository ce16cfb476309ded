import type { FormDecision, NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Labelled } from '../../ui/labelled.tsx';

interface Props {
  next: NextYearQuery['nextYear'];
  decided: Readonly<Record<string, FormDecision>>;
  onDecide: (formId: string, decision: FormDecision) => void;
}

const decisions = ['LATEST', 'SAME', 'LEAVE'] as const;

/** Each form of this year, and what becomes of it: the one thing a person decides. */
export function NextForms({ next, decided, onDecide }: Props) {
  const texts = useTexts();
  const words = texts.nextYear;
  return (
    <section className="stack" aria-labelledby="next-forms">
      <h2 id="next-forms">{words.forms}</h2>
      <ul className="plain stack">
        {next.forms.map((form) => (
          <li key={form.id} className="panel stack tight">
            <Labelled
              label={texts.titleOf(form)}
              hint={[
                words.versions(form.versionNow ?? form.versionLatest, form.versionLatest),
                form.hasDraft ? words.hasDraft : '',
              ]
                .filter(Boolean)
                .join(' ')}
            >
              {(given) => (
                <select
                  {...given}
                  className="control"
                  value={decided[form.id] ?? form.decision}
                  onChange={(event) => onDecide(form.id, event.target.value as FormDecision)}
                >
                  {decisions.map((decision) => (
                    <option key={decision} value={decision}>
                      {words.decision[decision]}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
          </li>
        ))}
      </ul>
    </section>
  );
}
