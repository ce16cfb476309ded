import { useQuery } from '@apollo/client/react';
import { AttachmentsList } from '../../files/attachments-list.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-files.ts';
import { Failure } from '../../ui/failure.tsx';

export const PlanFilesDocument = graphql(`
  query PlanFiles($id: ID!) {
    plan(id: $id) {
      id
      signedScans {
        ...Files_attachments
      }
      guidanceFiles {
        ...Files_attachments
      }
    }
  }
`);

const places = [
  { place: 'guidance', list: 'guidanceFiles', most: 20 },
  { place: 'signedPlan', list: 'signedScans', most: 5 },
] as const;

/** Beside a plan: guidance for all who read it, and its signed paper; a list that is empty is seen by those who may fill it. */
export function PlanFiles({ planId }: { planId: string }) {
  const words = useTexts().files;
  const { data, error, refetch } = useQuery(PlanFilesDocument, { variables: { id: planId } });
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const { plan } = data ?? {};
  if (!plan) return null;
  return places.map(({ place, list, most }) => {
    const shown = plan[list];
    if (shown.files.length === 0 && !shown.canAttach) return null;
    return (
      <section key={place} className="panel stack tight no-print" aria-labelledby={`files-${place}`}>
        <h2 id={`files-${place}`}>{words.place[place]}</h2>
        <AttachmentsList
          {...{ ...shown, most }}
          target={{ place, of: planId }}
          title={words.place[place]}
          hint={words.hint[place]}
          onChanged={() => void refetch()}
        />
      </section>
    );
  });
}
