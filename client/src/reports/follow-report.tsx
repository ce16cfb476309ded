import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useLiveFigures } from '../apollo/live-figures.ts';
import { graphql } from '../gql/gql.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReportDocument } from './report-operations.ts';

const ReportStandingDocument = graphql(`
  query ReportStanding($id: ID!) {
    report(id: $id) {
      id
      state
      latest {
        id
        number
      }
    }
  }
`);

/** While the office has a report open: what its unit does with it meanwhile is shown, and said. */
export function FollowReport({ report }: { report: ReportScreen_reportFragment }) {
  const words = useTexts().report;
  const client = useApolloClient();
  const announce = useAnnounce();
  const [told, setTold] = useState({ state: '', sentence: '' });
  const look = async () => {
    const asked = { variables: { id: report.id } };
    const { data } = await client.query({ query: ReportStandingDocument, ...asked, fetchPolicy: 'no-cache' });
    const now = data?.report;
    if (!now || (now.state === report.state && now.latest?.id === report.latest?.id)) return;
    await client.query({ query: ReportDocument, ...asked, fetchPolicy: 'network-only' });
    const sentence =
      now.latest && now.latest.id !== report.latest?.id
        ? words.arrived(now.latest.number)
        : now.state === 'DRAFT' && report.state === 'SUBMITTED'
          ? words.takenBack
          : '';
    setTold({ state: now.state, sentence });
    if (sentence) announce(sentence);
  };
  useLiveFigures((changed) => {
    // What cannot be asked now is seen when the page is opened again.
    if (changed.length === 0 || changed.some(({ period }) => period === report.period.id))
      look().catch(() => undefined);
  });
  return told.sentence !== '' && told.state === report.state ? (
    <Notice tone="info">
      <p>{told.sentence}</p>
    </Notice>
  ) : null;
}
