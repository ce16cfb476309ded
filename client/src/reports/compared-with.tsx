import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-compared.ts';

const ComparedWithDocument = graphql(`
  query ComparedWith($id: ID!) {
    report(id: $id) {
      id
      comparedWith {
        name
        series
        dataTo
        reports {
          unitName
          isAccepted
          isSelf
        }
      }
    }
  }
`);

/** For a unit that took others over: whose earlier figures stand beside its own, and who keeps them from being shown. */
export function ComparedWith({ reportId }: { reportId: string }) {
  const texts = useTexts();
  const { data } = useQuery(ComparedWithDocument, { variables: { id: reportId } });
  const lines = (data?.report?.comparedWith ?? []).flatMap((period) => {
    if (period.reports.every(({ isSelf }) => isSelf)) return [];
    const missing = period.reports.filter(({ isAccepted }) => !isAccepted);
    const say = missing.length > 0 ? texts.compared.missing : texts.compared.summed;
    const named = missing.length > 0 ? missing : period.reports;
    return [say(texts.periodName(period), named.map(({ unitName }) => unitName).join(', '))];
  });
  if (lines.length === 0) return null;
  return (
    <div className="small quiet">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
