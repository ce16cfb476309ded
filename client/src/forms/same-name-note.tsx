import { useQuery } from '@apollo/client/react';
import { matchingKey } from '@ke-hoach/forms';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useSettled } from '../ui/use-settled.ts';
import { useTexts } from '../texts/texts.tsx';

const FormsNamedDocument = graphql(`
  query FormsNamed($search: String) {
    forms(purpose: null, first: 20, search: $search) {
      edges {
        node {
          id
          title
          purpose
        }
      }
    }
  }
`);

/** Says which forms already have this name, so that nobody makes a second one unawares. */
export function SameNameNote({ name: typed }: { name: string }) {
  const texts = useTexts();
  const name = useSettled(typed.trim());
  const { data } = useQuery(FormsNamedDocument, { variables: { search: name }, skip: name === '' });
  const same = (data?.forms?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ title }) => matchingKey(title) === matchingKey(name));
  if (name === '' || same.length === 0) return null;
  return (
    <p className="hint" role="status">
      {texts.newForm.sameName(name)}{' '}
      {same.map(({ id, purpose }) => (
        <Link key={id} to={`/forms/${id}/edit`} target="_blank">
          {texts.newForm.openSame(texts.newForm.purposes[purpose])}
        </Link>
      ))}
    </p>
  );
}
