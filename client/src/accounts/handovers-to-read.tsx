import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';
import type { HandoverText_handoverFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-handover.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { HandoverText } from './handover-text.tsx';

const HandoversDocument = graphql(`
  query Handovers {
    handovers {
      ...HandoverText_handover
    }
  }
`);

const ReadHandoverDocument = graphql(`
  mutation ReadHandover($input: ReadHandoverInput!) {
    readHandover(input: $input)
  }
`);

/** What was written for the person by whoever they replace, or for others of a unit they lead, until it is read. */
export function HandoversToRead() {
  const words = useTexts().handover;
  const { data, refetch } = useQuery(HandoversDocument, { fetchPolicy: 'cache-and-network' });
  const [read, setRead] = useState<string | null>(null);
  const handovers = data?.handovers ?? [];
  if (handovers.length === 0 && read === null) return null;
  return (
    <section className="stack tight no-print" aria-labelledby="handovers">
      <h2 id="handovers">{words.title}</h2>
      {read === null ? null : (
        <Notice tone="good">
          <p>{words.done(read)}</p>
        </Notice>
      )}
      <ul className="plain stack tight">
        {handovers.map((handover) => (
          <li key={handover.id} className="panel stack tight">
            <HandoverText handover={handover} />
            {handover.isForViewer ? (
              <ReadButton
                handover={handover}
                onRead={() => {
                  setRead(handover.leaverName);
                  void refetch();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadButton({ handover, onRead }: { handover: HandoverText_handoverFragment; onRead: () => void }) {
  const texts = useTexts();
  const words = texts.handover;
  const key = useIntentionKey();
  const [send, { loading, error }] = useMutation(ReadHandoverDocument);
  const read = async () => {
    try {
      await send({ variables: { input: { handoverId: handover.id, idempotencyKey: key.current() } } });
      key.done();
      onRead();
    } catch {
      // Said below; the same button tries again.
    }
  };
  return (
    <div className="row">
      {error ? <Failure error={error} kept={texts.fail.nothingChanged} /> : null}
      <Button busy={loading} aria-label={words.readOf(handover.leaverName)} onClick={() => void read()}>
        {words.read}
      </Button>
    </div>
  );
}
