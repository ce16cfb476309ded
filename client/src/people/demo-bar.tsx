import { useApolloClient, useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { DemoBar_demoFragment } from '../gql/graphql.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

graphql(`
  fragment DemoBar_demo on Demo {
    today
    dates {
      date
      key
    }
  }
`);

const SetDemoDateDocument = graphql(`
  mutation SetDemoDate($date: Date!) {
    setDemoDate(input: { date: $date }) {
      ...DemoBar_demo
    }
  }
`);

/** The demonstration's own clock: what it says, and the days it can jump to. Everything on screen follows. */
export function DemoBar({ demo }: { demo: DemoBar_demoFragment }) {
  const texts = useTexts();
  const client = useApolloClient();
  const announce = useAnnounce();
  const sentence = useProblemSentence();
  const [setDate, { loading, error }] = useMutation(SetDemoDateDocument);

  const jump = async (date: string) => {
    const done = await setDate({ variables: { date } }).catch(() => null);
    if (!done) return;
    await client.refetchQueries({ include: 'active' });
    announce(texts.demo.moved(date));
  };

  return (
    <aside className="demo-bar no-print" aria-label={texts.demo.bar}>
      <strong className="demo-today">{texts.demo.today(demo.today)}</strong>
      <Disclosure name="demo-dates" label={loading ? texts.demo.moving : texts.demo.todayShort(demo.today)}>
        <span className="quiet demo-jump">{loading ? texts.demo.moving : texts.demo.jump}</span>
        {demo.dates.map((choice) => (
          <Button
            key={choice.key}
            busy={loading}
            data-closes
            aria-pressed={choice.date === demo.today}
            title={texts.demo.dateNote[choice.key]}
            onClick={() => void jump(choice.date)}
          >
            {choice.key === 'now' ? texts.demo.now : texts.write.fullDate(choice.date).slice(0, 5)}
          </Button>
        ))}
      </Disclosure>
      {error ? <span role="alert">{sentence(error)}</span> : null}
    </aside>
  );
}
