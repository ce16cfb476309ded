import type { NextYearQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';

/** What is moved on in the document, and what a person should look at. */
export function NextDocumentLists({ next }: { next: NextYearQuery['nextYear'] }) {
  const texts = useTexts();
  const words = texts.nextYear;
  const none = texts.setDuties.none;
  return (
    <section className="stack" aria-labelledby="next-document">
      <h2 id="next-document">{texts.plans.document}</h2>
      {next.documentToLookAt.length > 0 ? (
        <>
          <p>{words.toLookAt}</p>
          <ul className="duty-lines">
            {next.documentToLookAt.map(({ place, text }, index) => (
              <li key={index}>
                <span className="strong">{place}:</span> {text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {next.documentKeptAside.length > 0 ? (
        <>
          <p>{words.keptAside}</p>
          <ul className="duty-lines">
            {next.documentKeptAside.map(({ place, text }, index) => (
              <li key={index}>
                <span className="strong">{place}:</span> {text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
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
