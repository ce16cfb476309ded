import type { Form } from '@ke-hoach/forms';
import { changeSentence, type Change } from '@ke-hoach/forms/versions';
import { graphql } from '../gql/gql.ts';
import type { ChangeList_changeFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Badge } from '../ui/notice.tsx';

graphql(`
  fragment ChangeList_change on FormChange {
    id
    kind
    field
    title
    before
    after
    aspect
    breaking
    needsConfirmation
  }
`);

/** The differences between two versions, one plain sentence each; those that touch earlier figures are marked. */
export function ChangeList({ changes }: { changes: readonly ChangeList_changeFragment[]; form?: Form }) {
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.id}>
          {changeSentence(change as Change, language)}{' '}
          {change.breaking ? <Badge tone="warn">{texts.builder.breaking}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}
