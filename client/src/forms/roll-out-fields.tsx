import type { RollOut, RollOut_assignmentFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

interface Props {
  open: readonly RollOut_assignmentFragment[];
  rollOut: RollOut;
  onChoose: (rollOut: RollOut) => void;
}

const choices = ['NONE', 'OPTIONAL', 'REQUIRED'] as const satisfies readonly RollOut[];

/** Which periods are being filled, and whether the new version reaches them. */
export function RollOutFields({ open, rollOut, onChoose }: Props) {
  const texts = useTexts();
  const { publishing } = texts;
  if (open.length === 0) return <p>{publishing.nothingOpen}</p>;
  const sum = (of: 'unstarted' | 'drafts') => open.reduce((total, assignment) => total + assignment[of], 0);
  return (
    <>
      <ul className="findings">
        {open.map(({ assignment, units, unstarted, drafts }) => (
          <li key={assignment.id}>
            <strong>{publishing.open(texts.periodName(assignment.period), assignment.plan.title)}</strong>:{' '}
            {publishing.progress(units, unstarted, drafts)}
          </li>
        ))}
      </ul>
      <div className="stack" role="radiogroup" aria-label={publishing.stepRollOut}>
        {choices.map((choice) => (
          <label key={choice} className="tick roll-out">
            <input type="radio" name="roll-out" checked={rollOut === choice} onChange={() => onChoose(choice)} />
            <span>
              <strong>{publishing.rollOut[choice]}.</strong>{' '}
              {publishing.rollOutMeans[choice](sum('unstarted'), sum('drafts'))}
            </span>
          </label>
        ))}
      </div>
    </>
  );
}
