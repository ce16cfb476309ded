import { useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { FormPage_formsFragment, FormPurpose } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { FormRow } from './form-row.tsx';

graphql(`
  fragment FormPage_forms on FormConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        ...FormRow_form
      }
    }
  }
`);

interface Props {
  purpose: FormPurpose;
  page: FormPage_formsFragment;
  /** Brings the next page of the same forms. */
  more: () => Promise<void>;
}

/** The forms of one purpose that were fetched so far, and the way to the rest; nothing where there are none. */
export function FormPage({ purpose, page, more }: Props) {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const list = useRef<HTMLUListElement>(null);
  const { edges, pageInfo, totalCount } = page;
  if (edges.length === 0) return null;
  const ask = async () => {
    setAsking(true);
    setError(null);
    const known = edges.length;
    await more().catch(setError);
    setAsking(false);
    // The button goes with the last page: the keyboard goes on at the first form that came.
    requestAnimationFrame(() => list.current?.children[known]?.querySelector<HTMLElement>('a, summary')?.focus());
  };
  return (
    <section className="stack" aria-labelledby={`forms-${purpose}`}>
      <h2 id={`forms-${purpose}`}>{texts.forms.use[purpose]}</h2>
      <ul className="plain stack" ref={list}>
        {edges.map(({ node }) => (
          <FormRow key={node.id} form={node} />
        ))}
      </ul>
      {error ? <Failure error={error} /> : null}
      {pageInfo.hasNextPage ? (
        <div className="row">
          <Button busy={asking} aria-label={texts.forms.moreOf(texts.forms.use[purpose])} onClick={() => void ask()}>
            {texts.action.more}
          </Button>
          <span className="quiet small">{texts.forms.shownOf(edges.length, totalCount)}</span>
        </div>
      ) : null}
    </section>
  );
}
