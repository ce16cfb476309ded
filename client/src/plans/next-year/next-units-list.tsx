import type { NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';

/** Which units of today stand for those that reported, and what became of the others. */
export function NextUnitsList({ next }: { next: NextYearQuery['nextYear'] }) {
  const texts = useTexts();
  const words = texts.nextYear;
  return (
    <section className="stack" aria-labelledby="next-units">
      <h2 id="next-units">{words.units}</h2>
      <p>{words.same(next.unitsSame)}</p>
      <ul className="duty-lines">
        {next.unitsChanged.map(({ fate, from, to }) => (
          <li key={`${fate} ${to} ${from[0]}`}>{words.fate[fate](from.join(', '), to ?? '')}</li>
        ))}
      </ul>
    </section>
  );
}
