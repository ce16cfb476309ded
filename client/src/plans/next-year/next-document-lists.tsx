import type { NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import { ParentPlanName } from '../parent-plan/parent-plan-line.tsx';

/** What is moved on in the document, and what a person should look at. */
export function NextDocumentLists({ next }: { next: NextYearQuery['nextYear'] }) {
  const texts = useTexts();
  const words = texts.nextYear;
  const none = texts.setDuties.none;
  return (
    <section className="stack" aria-labelledby="next-document">
      <h2 id="next-document">{texts.plans.document}</h2>
      {next.parent ? (
        <p>
          {texts.parentPlan.carriesOut} <ParentPlanName parent={next.parent} />.{' '}
          {next.parent.isFromYearBefore
            ? texts.parentPlan.fromYearBefore[next.parent.basis ? 'basis' : 'plan'](next.year)
            : null}
        </p>
      ) : null}
      <Places title={words.toLookAt} places={next.documentToLookAt} />
      <Places title={words.keptAside} places={next.documentKeptAside} />
      <details>
        <summary>{words.changed(next.documentChanges.length)}</summary>
        <ul className="duty-lines">
          {next.documentChanges.map(({ place, before, after }, index) => (
            <li key={index}>{texts.setDuties.became(place, before ?? none, after ?? none)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Places of the document with their text, under what is to be said of them; nothing when there are none. */
function Places({ title, places }: { title: string; places: NextYearQuery['nextYear']['documentToLookAt'] }) {
  if (places.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="duty-lines">
        {places.map(({ place, text }, index) => (
          <li key={index}>
            <span className="strong">{place}:</span> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
