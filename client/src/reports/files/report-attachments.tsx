import { useQuery } from '@apollo/client/react';
import { AttachmentsList } from '../../files/attachments-list.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-files.ts';
import { Failure } from '../../ui/failure.tsx';

export const ReportAttachmentsDocument = graphql(`
  query ReportAttachments($id: ID!) {
    report(id: $id) {
      id
      signedScans {
        ...Files_attachments
      }
      sourceFiles {
        ...Files_attachments
      }
    }
  }
`);

const lists = { signedReport: 'signedScans', source: 'sourceFiles' } as const;

/** Beside a report: its signed paper, or what the office filled it in from. Nothing where there is none and none may come. */
export function ReportAttachments({ reportId, place }: { reportId: string; place: keyof typeof lists }) {
  const words = useTexts().files;
  const { data, error, refetch } = useQuery(ReportAttachmentsDocument, { variables: { id: reportId } });
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const shown = data?.report?.[lists[place]];
  if (!shown || (shown.files.length === 0 && !shown.canAttach)) return null;
  return (
    <section className="panel stack tight" aria-labelledby={`files-${place}`}>
      <h2 id={`files-${place}`}>{words.place[place]}</h2>
      <AttachmentsList
        {...shown}
        target={{ place, of: reportId }}
        title={words.place[place]}
        hint={words.hint[place]}
        most={5}
        onChanged={() => void refetch()}
      />
    </section>
  );
}
