import type { Form } from '@ke-hoach/forms';
import { changeSentence, type Change } from '@ke-hoach/forms/versions';
import { graphql } from '../gql/gql.ts';
import type { ChangeList_changeFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Badge } from '../ui/notice.tsx';

graphql(`
  fragment ChangeList_change on FormChange {
    kind
    field
    title
    before
    after
    breaking
  }
`);

/** The differences between two versions, one plain sentence each; those that touch earlier figures are marked. */
export function ChangeList({ changes }: { changes: readonly ChangeList_changeFragment[]; form?: Form }) {
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <ul className="changes">
      {changes.map((change, at) => (
        <li key={`${change.field}${change.kind}${at}`}>
          {changeSentence(change as Change, language)}{' '}
          {change.breaking ? <Badge tone="warn">{texts.builder.breaking}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}
