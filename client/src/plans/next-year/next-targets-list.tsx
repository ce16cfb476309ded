import type { NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-targets.ts';

/** The targets that go on into the next year, and how many units of today each means. */
export function NextTargetsList({ next }: { next: NextYearQuery['nextYear'] }) {
  const texts = useTexts();
  const words = texts.targets;
  if (next.targets.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="next-targets">
      <h2 id="next-targets">{words.next}</h2>
      <ul className="duty-lines">
        {next.targets.map((target) => (
          <li key={target.title}>{words.nextLine(texts.titleOf(target), target.units)}</li>
        ))}
      </ul>
    </section>
  );
}
