import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { ReportScreen_reportFragment } from '../../gql/graphql.ts';
import { useViewer } from '../../people/viewer.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-behalf.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Empty } from '../../ui/empty.tsx';
import { EVERY, ReportEditorsDocument } from '../editing-now.tsx';
import { EditorsLine } from '../editors-line.tsx';
import { readLocalDraft } from '../local-draft.ts';
import { ReportDocument } from '../report-operations.ts';

/**
 * In the place of a report that the office fills in for its unit now: that it does, and who types. The page follows:
 * once it is handed in it shows it, once it is handed back to the unit the unit goes on filling.
 */
export function BehalfNow({ report: { id, state } }: { report: ReportScreen_reportFragment }) {
  const words = useTexts().behalf;
  const client = useApolloClient();
  const announce = useAnnounce();
  const viewer = useViewer();
  const { data } = useQuery(ReportEditorsDocument, {
    variables: { id },
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'no-cache',
  });
  const now = data?.report;
  const follows = !now || (now.onBehalf && now.state === state) ? null : now.onBehalf ? 'handedIn' : 'handedBack';
  useEffect(() => {
    if (!follows) return;
    client.query({ query: ReportDocument, variables: { id }, fetchPolicy: 'network-only' }).then(
      () => announce(words.followed[follows]),
      // What cannot be asked now is seen when the page is opened again.
      () => undefined,
    );
  }, [announce, client, follows, id, words]);
  return (
    <Empty title={words.fillsNow} action={now ? <EditorsLine report={now} /> : null}>
      {words.fillsNowHint}
      {readLocalDraft(localStorage, id, viewer.id) ? ` ${words.keptHere}` : null}
    </Empty>
  );
}
