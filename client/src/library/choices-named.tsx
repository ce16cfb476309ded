import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import type { ChoicesNamedQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { codeListOf, itemsOf, retiredItemsOf } from './entry-content.ts';
import { ChoicesNamedDocument } from './library-operations.ts';

type Named = NonNullable<ChoicesNamedQuery['libraryEntry']>['choicesNamed'][number];

/** Of each choice of a code list, as of a movement: the plans that name it and what units reported of it. */
export function ChoicesNamed({ entry: { id, content } }: { entry: { id: string; content: unknown } }) {
  const words = useTexts().library.named;
  const { data, error, refetch } = useQuery(ChoicesNamedDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const list = codeListOf(content);
  const titles = new Map([...itemsOf(list), ...retiredItemsOf(list)].map(({ code, title }) => [code, title]));
  const choices = data?.libraryEntry?.choicesNamed ?? [];
  const isNamed = ({ plans, answers }: Named) => plans.length + answers.length > 0;
  const unnamed = choices.filter((choice) => !isNamed(choice)).map(({ code }) => titles.get(code) ?? code);
  return (
    <section className="panel stack" aria-labelledby="choices-named">
      <h2 id="choices-named">{words.title}</h2>
      <p className="hint">{words.about}</p>
      {data ? (
        <>
          {choices.filter(isNamed).map((choice) => (
            <div key={choice.code}>
              <h3>{titles.get(choice.code) ?? choice.code}</h3>
              <Lines {...choice} />
            </div>
          ))}
          {unnamed.length > 0 ? <p className="quiet">{words.nowhere(unnamed)}</p> : null}
        </>
      ) : error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

function Lines({ plans, answers }: Named) {
  const texts = useTexts();
  const words = texts.library.named;
  return (
    <ul className="changes">
      {plans.map(({ plan, organisation, years }) => (
        <li key={plan.id}>
          <Link to={`/plans/${plan.id}`}>{words.plan(plan.year)}</Link>
          {[organisation, years].filter(Boolean).map((said) => ` · ${said}`)}
        </li>
      ))}
      {answers.map(({ form, reports, units, planYears }) => (
        <li key={form.id}>{words.answers(texts.titleOf(form), reports, units, planYears)}</li>
      ))}
    </ul>
  );
}
