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
import { exampleQuestions } from './example-questions.ts';
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
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return (
    <div className="page graphiql-page">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
      </header>
      <Editor person={data.viewer?.id} catalogue={data} />
    </div>
  );
}

function Editor({
  person,
  catalogue,
}: {
  person: string | undefined;
  catalogue: Parameters<typeof exampleQuestions>[1];
}) {
  const words = useTexts().graphiql;
  const theme = useTheme();
  const handed = useLocation().state as Asked | null;
  const examples = useMemo(() => exampleQuestions(page, catalogue), [catalogue]);
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
