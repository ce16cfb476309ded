import type { PlanTypesQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

/** What a new plan begins with: an example to be edited, or nothing but what is said of it. */
export function PlanStartField({
  examples,
  chosen,
  onChange,
}: {
  examples: PlanTypesQuery['planExamples'];
  /** The name of an example; '' for none. */
  chosen: string;
  onChange: (name: string) => void;
}) {
  const words = useTexts().planWork;
  const ways = [
    ...examples.map(({ name, movement, tasks, bases, periods }) => ({
      ...{ name, title: words.startExample(movement), hint: words.startExampleHint(tasks, bases, periods) },
    })),
    { name: '', title: words.startBlank, hint: words.startBlankHint },
  ];
  return (
    <fieldset className="stack">
      <legend className="label">{words.startWith}</legend>
      {ways.map(({ name, title, hint }) => (
        <label key={name} className="tick plan-start">
          <input type="radio" name="plan-start" checked={chosen === name} onChange={() => onChange(name)} />
          <span>
            {title} <span className="hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
