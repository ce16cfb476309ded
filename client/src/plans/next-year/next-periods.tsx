import type { NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';

/** Periods a year later, each day with its weekday, and how many units of today each form means. */
export function NextPeriods({ next, left }: { next: NextYearQuery['nextYear']; left: readonly string[] }) {
  const texts = useTexts();
  const words = texts.nextYear;
  const leaving = new Set(next.forms.filter(({ id }) => left.includes(id)).map(({ title }) => title));
  const day = (iso: string) =>
    `${words.weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]}, ${texts.write.fullDate(iso)}`;
  return (
    <section className="stack" aria-labelledby="next-periods">
      <h2 id="next-periods">{words.periods}</h2>
      <ul className="plain stack">
        {next.periods.map((period) => (
          <li key={period.name} className="panel stack tight">
            <h3>{texts.periodName(period)}</h3>
            <p>{words.days(day(period.opens), day(period.due), period.dueInclusive)}</p>
            <ul className="duty-lines">
              {next.assignments
                .filter(({ periodName, formTitle }) => periodName === period.name && !leaving.has(formTitle))
                .map((assignment) => (
                  <li key={assignment.formTitle}>
                    {words.asks(
                      texts.titleOf({ title: assignment.formTitle, titleEn: assignment.formTitleEn }),
                      assignment.units,
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
