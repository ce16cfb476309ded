import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Notice } from '../ui/notice.tsx';
import { leftElsewhere, rolesLeft, type Worker } from './roles-left.ts';

interface Props {
  person: Worker;
  others: readonly Worker[];
  /** The last day of the deputy; null: for good. */
  until: string | null;
  dues: readonly { periodName: string; lastDay: string }[];
}

/** What nobody does at the unit once a deputy's days are over, and what the unit still owes then. */
export function AfterDeputy({ person, others, until, dues }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  if (until === null) return null;
  const left = rolesLeft({ person, others, until });
  const elsewhere = leftElsewhere(person, until);
  if (left.length + elsewhere.length === 0) return null;
  const owed = dues.filter(({ lastDay }) => lastDay > until);
  return (
    <Notice tone="warn">
      <p>
        {words.afterDeputy(person.name, until)}{' '}
        {[
          ...left.map((role) => texts.role[role]),
          ...elsewhere.map(({ role, unitName }) => words.roleAt(texts.role[role], unitName)),
        ].join('; ')}
        .
      </p>
      <p>
        {owed.length > 0
          ? words.owedThen(owed.map(({ periodName, lastDay }) => ({ period: periodName, day: lastDay })))
          : words.heldAgain}
      </p>
    </Notice>
  );
}
