import type { NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-targets.ts';

interface Props {
  next: NextYearQuery['nextYear'];
  /** Forms that are not to be used any more. */
  left: readonly string[];
}

/** The targets that go on into the next year, how many units of today each means; and those that do not, with why. */
export function NextTargetsList({ next, left }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const isMeasured = ({ measuredBy }: (typeof next.targets)[number]) => measuredBy.some((form) => !left.includes(form));
  const carried = next.targets.filter(isMeasured);
  const others = [
    ...next.targets.filter((target) => !isMeasured(target)).map((target) => ({ ...target, why: 'NO_FORM' as const })),
    ...next.targetsLeft,
  ];
  if (carried.length + others.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="next-targets">
      <h2 id="next-targets">{words.next}</h2>
      {carried.length > 0 ? (
        <ul className="duty-lines">
          {carried.map((target) => (
            <li key={target.title}>{words.nextLine(texts.titleOf(target), target.units)}</li>
          ))}
        </ul>
      ) : (
        <p>{words.nextNone}</p>
      )}
      {others.length > 0 ? (
        <>
          <p>{words.nextLeft}</p>
          <ul className="duty-lines">
            {others.map((target, at) => (
              <li key={at}>{words.nextLeftLine(texts.titleOf(target), words.leftWhy[target.why])}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
