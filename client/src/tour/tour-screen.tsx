import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { TourQuery } from '../gql/graphql.ts';
import { signInAsDemoRole } from '../people/session.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-tour.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { tourParts } from './tour-parts.ts';
import { tourSteps, type TourStep } from './tour-steps.ts';
import './tour.css';

const TourDocument = graphql(`
  query Tour {
    demo {
      today
      dates {
        date
        key
      }
      cards {
        key
        name
        title
        unitName
        role
      }
    }
  }
`);

const TourDateDocument = graphql(`
  mutation TourDate($date: Date!) {
    setDemoDate(input: { date: $date }) {
      today
    }
  }
`);

/** Deep links into the demonstration; each signs in as the right person, sets the clock and opens the place. */
export function TourScreen() {
  const texts = useTexts();
  const client = useApolloClient();
  const [going, setGoing] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [search] = useSearchParams();
  const lost = search.has('lost');
  const { data, error, refetch } = useQuery(TourDocument);
  usePageTitle(texts.tour.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const { demo } = data;
  if (!demo)
    return (
      <div className="page">
        <Empty title={texts.tour.title}>{texts.tour.noDemo}</Empty>
      </div>
    );

  const open = async (step: TourStep) => {
    setGoing(step.key);
    setFailure(null);
    try {
      const date = step.date(demo.dates);
      for (const [at, card] of step.cards(demo.cards).entries()) {
        const context = { pageOf: (await signInAsDemoRole(card.key)).id };
        if (at === 0 && date && date !== demo.today)
          await client.mutate({ mutation: TourDateDocument, variables: { date }, context });
        const place = await step.place(client, context);
        const last = at === step.cards(demo.cards).length - 1;
        if (place === null && !last) continue;
        // Loaded anew: what the former person had on screen must not be seen by the next one.
        window.location.assign(place ?? '/tour?lost=1');
        return;
      }
    } catch (failed) {
      setFailure(failed);
      setGoing(null);
    }
  };

  return (
    <div className="page">
      <header>
        <div>
          <h1>{texts.tour.title}</h1>
          <p>{texts.tour.intro}</p>
        </div>
      </header>
      {failure !== null ? <Failure error={failure} /> : null}
      {lost ? (
        <Notice tone="warn">
          <p>{texts.tour.noPlace}</p>
        </Notice>
      ) : null}
      <ol className="plain tour">
        {tourSteps.map((step, at) => (
          <StepItem key={step.key} {...{ step, demo, going, open }} number={at + 1} />
        ))}
      </ol>
      <section className="stack" aria-labelledby="tour-parts">
        <h2 id="tour-parts">{texts.tour.partsTitle}</h2>
        <ul className="plain tour">
          {tourParts.map((step) => (
            <StepItem key={step.key} {...{ step, demo, going, open }} />
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="tour-later">
        <h2 id="tour-later">{texts.tour.laterTitle}</h2>
        <ul className="tour-later">
          {texts.tour.later.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface StepProps {
  step: TourStep;
  demo: NonNullable<TourQuery['demo']>;
  going: string | null;
  open: (step: TourStep) => Promise<void>;
  /** Its place in the story; parts beside it have none. */
  number?: number;
}

function StepItem({ step, demo, going, open, number }: StepProps) {
  const words = useTexts().tour;
  const [card] = step.cards(demo.cards);
  const date = step.date(demo.dates);
  const title = words[`${step.key}Title`];
  const Heading = number === undefined ? 'h3' : 'h2';
  return (
    <li className={`panel tour-step ${number === undefined ? 'tour-part' : ''}`}>
      {number === undefined ? null : (
        <span className="tour-number" aria-hidden="true">
          {number}
        </span>
      )}
      <div className="stack tour-text">
        <Heading>{title}</Heading>
        <p>{words[step.key]}</p>
        <p className="small quiet">
          {card ? `${words.as(card.name)} (${card.unitName})` : ''}
          {date ? `, ${words.on(date)}` : ''}
        </p>
      </div>
      {card ? (
        <Button
          look={number === undefined ? 'plain' : 'primary'}
          busy={going !== null}
          aria-label={`${words.go}: ${title}`}
          onClick={() => void open(step)}
        >
          {going === step.key ? words.going : words.go}
        </Button>
      ) : null}
    </li>
  );
}
