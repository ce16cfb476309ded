import { useQuery } from '@apollo/client/react';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import page from '../../../../docs/analysts.md?raw';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-graphiql.ts';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useTheme } from '../../ui/theme.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { candidates, exampleQuestions, type Counts } from './example-questions.ts';
import { sendQuestion, storageOfPage } from './send-question.ts';
import { useDrawnAgain } from './use-drawn-again.ts';
import './graphiql.css';

const CatalogueDocument = graphql(`
  query GraphiqlCatalogue {
    today
    viewer {
      id
    }
    plans(first: 50) {
      edges {
        node {
          id
          year
          assignments {
            id
            form {
              id
              title
            }
            coverage {
              accepted
            }
          }
        }
      }
    }
    measurables {
      indicator
      field
      basis
      overUnits
      table
      denominator
      functions
      years
      forms
    }
    answerFields {
      field
      form
      kind
      table
      choices {
        code
      }
    }
  }
`);

/** How many values there are of what the examples may ask for: those of a measure without any would answer nothing. */
const CountsDocument = graphql(`
  query GraphiqlCounts($question: AggregateInput!) {
    aggregate(question: $question) {
      groups {
        keys {
          id
        }
        values {
          value
        }
      }
    }
  }
`);

/** What is asked; another page may hand it over. */
interface Asked {
  query: string;
  variables: string;
}

/** The contract to try out: GraphiQL, with the questions of the page for analysts asked of the figures that are here. */
export function GraphiqlScreen() {
  const texts = useTexts();
  const words = texts.graphiql;
  usePageTitle(words.title);
  const { data, error, refetch } = useQuery(CatalogueDocument);
  const asked = useMemo(() => (data ? candidates(data) : []), [data]);
  const counted = useQuery(CountsDocument, {
    variables: {
      question: {
        measures: asked.map(({ indicator, field }) => ({ indicator, field, function: 'COUNT' as const })),
        groupBy: ['YEAR' as const],
      },
    },
    skip: asked.length === 0,
  });
  const counts = useMemo((): Counts => {
    const groups = counted.data?.aggregate.groups ?? [];
    return (candidate, year) =>
      Number(groups.find(({ keys }) => keys[0]?.id === String(year))?.values[asked.indexOf(candidate)]?.value ?? 0);
  }, [asked, counted.data]);
  if (!data || counted.loading)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return (
    <div className="page graphiql-page">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
      </header>
      <Editor person={data.viewer?.id} catalogue={data} counts={counts} />
    </div>
  );
}

function Editor({
  person,
  catalogue,
  counts,
}: {
  person: string | undefined;
  catalogue: Parameters<typeof exampleQuestions>[1];
  counts: Counts;
}) {
  const words = useTexts().graphiql;
  const theme = useTheme();
  const handed = useLocation().state as Asked | null;
  const examples = useMemo(() => exampleQuestions(page, catalogue, counts), [catalogue, counts]);
  const [chosen, setChosen] = useState('');
  const fetcher = useMemo(() => sendQuestion(person), [person]);
  const [storage] = useState(storageOfPage);
  const frame = useRef<HTMLDivElement>(null);
  useDrawnAgain(frame);
  const asked = examples.find(({ at }) => String(at) === chosen) ?? handed ?? examples[0];
  return (
    <>
      {examples.length > 0 ? (
        <Labelled label={words.example} hint={words.exampleHint}>
          {(given) => (
            <select {...given} className="control" value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{words.choose}</option>
              {examples.map(({ at }) => (
                <option key={at} value={at}>
                  {`${at + 1}. ${words.examples[at] ?? ''}`}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      <div ref={frame} className="graphiql-frame" lang="en">
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          forcedTheme={theme}
          query={asked?.query ?? ''}
          variables={asked?.variables ?? ''}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          defaultEditorToolsVisibility="variables"
        />
      </div>
    </>
  );
}
