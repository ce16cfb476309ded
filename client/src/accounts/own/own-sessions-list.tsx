import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { OwnSessions_sessionFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Badge, Notice } from '../../ui/notice.tsx';
import { useAsk } from '../use-ask.ts';

graphql(`
  fragment OwnSessions_session on Session {
    id
    device
    begunAt
    lastUsedAt
    isHere
  }
`);

const EndSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      count
    }
  }
`);

const EndOtherSessionsDocument = graphql(`
  mutation EndOtherSessions($input: EndOtherSessionsInput!) {
    endOtherSessions(input: $input) {
      count
    }
  }
`);

/** Where a person is signed in; one device or all others are signed out, and focus stays at the list. */
export function OwnSessionsList({ sessions }: { sessions: readonly OwnSessions_sessionFragment[] }) {
  const texts = useTexts();
  const words = texts.account.sessions;
  const [endOne] = useMutation(EndSessionDocument);
  const [endOthers] = useMutation(EndOtherSessionsDocument);
  const { ask, busy, failure } = useAsk();
  const [ended, setEnded] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const end = (run: (idempotencyKey: string) => Promise<number | undefined>) =>
    void ask(async (key) => {
      setEnded((await run(key)) ?? 0);
      heading.current?.focus();
      return true;
    });
  return (
    <section className="panel stack" aria-labelledby="account-sessions">
      <div>
        <h2 id="account-sessions" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p className="quiet">{words.why}</p>
      </div>
      {ended !== null ? (
        <Notice tone="good">
          <p>{words.ended(ended)}</p>
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <ul className="plain">
        {sessions.map((session) => {
          const device = session.device || words.unknown;
          const begun = texts.write.dateTime(session.begunAt);
          return (
            <li key={session.id} className="account-row">
              <div>
                <strong>{device}</strong> {session.isHere ? <Badge tone="info">{words.here}</Badge> : null}
                <div className="quiet small">
                  {words.begun(begun)}; {words.used(texts.write.dateTime(session.lastUsedAt))}
                </div>
              </div>
              {session.isHere ? null : (
                <Button
                  busy={busy}
                  aria-label={words.endOf(device, begun)}
                  onClick={() =>
                    end(async (idempotencyKey) => {
                      const input = { sessionId: session.id, idempotencyKey };
                      return (await endOne({ variables: { input } })).data?.endSession.count;
                    })
                  }
                >
                  {words.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <div className="row">
          <Button
            busy={busy}
            onClick={() =>
              end(
                async (idempotencyKey) =>
                  (await endOthers({ variables: { input: { idempotencyKey } } })).data?.endOtherSessions.count,
              )
            }
          >
            {words.endOthers}
          </Button>
        </div>
      ) : (
        <p className="quiet small">{words.onlyHere}</p>
      )}
    </section>
  );
}
