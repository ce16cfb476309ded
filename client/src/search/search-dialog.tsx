import { useQuery } from '@apollo/client/react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { SearchKind, SearchQuery } from '../gql/graphql.ts';
import { StateBadge } from '../reports/due-line.tsx';
import { useTexts } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import '../texts/vi-search.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePaced } from '../ui/use-paced.ts';

const SearchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text) {
      kind
      id
      title
      titleEn
      about
      unitId
      state
      former {
        lastDay
        passedBy
        passedInto
      }
    }
  }
`);

type Hit = SearchQuery['search'][number];

const kinds: readonly SearchKind[] = ['UNIT', 'PLAN', 'REPORT', 'FORM', 'PERSON'];
const pageOf: Record<SearchKind, (hit: Hit) => string> = {
  UNIT: ({ id }) => `/units/${id}`,
  PLAN: ({ id }) => `/plans/${id}`,
  REPORT: ({ id }) => `/reports/${id}`,
  FORM: ({ id }) => `/forms/${id}/edit`,
  PERSON: ({ unitId }) => `/units/${unitId}`,
};

/** "đến hết 30/6/2025, sáp nhập vào Phường An Mỹ": until when a unit was, and what became of it. */
function becameOf({ lastDay, passedBy, passedInto }: NonNullable<Hit['former']>, words: Texts['search']): string {
  return [words.until(lastDay), ...(passedBy ? [words.passed[passedBy](passedInto.join(', '))] : [])].join(', ');
}

/** Types, chooses with the arrows, opens with Enter; what is found stands in groups. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const words = texts.search;
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { asked: text, goOn } = usePaced(typed.trim());
  const isAsked = text.length >= 2;
  const { data, previousData, loading, error } = useQuery(SearchDocument, {
    variables: { text },
    skip: !isAsked,
    fetchPolicy: 'network-only',
  });
  const isBusy = goOn(loading);
  const found = isAsked ? ((data ?? previousData)?.search ?? []) : [];
  const hits = kinds.flatMap((kind) => found.filter((hit) => hit.kind === kind));
  const current = Math.min(at, hits.length - 1);
  const open = (hit: Hit) => {
    onClose();
    void navigate(pageOf[hit.kind](hit));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      const next = (current + step + hits.length) % hits.length;
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    const hit = hits[current];
    if (event.key === 'Enter' && hit && !isBusy) open(hit);
  };
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <input
        className="control"
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={words.label}
        aria-describedby={`${list}-hint`}
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${list}-${current}` : undefined}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <p className="hint" id={`${list}-hint`}>
        {words.hint} <span className="search-by-keys">{words.hintKeys}</span>
      </p>
      {error ? <Failure error={error} /> : null}
      <p className="small quiet" role="status" aria-busy={isBusy}>
        {isAsked && !isBusy && data ? words.found(hits.length) : ''}
      </p>
      {hits.length > 0 ? (
        <div role="listbox" id={list} aria-label={words.open} className="search-hits">
          {kinds
            .filter((kind) => hits.some((hit) => hit.kind === kind))
            .map((kind) => (
              <div role="group" key={kind} aria-labelledby={`${list}-${kind}`}>
                <div className="search-kind" id={`${list}-${kind}`}>
                  {words.kind[kind]}
                </div>
                {hits.map((hit, index) =>
                  hit.kind === kind ? (
                    <div
                      key={hit.id}
                      id={`${list}-${index}`}
                      role="option"
                      aria-selected={index === current}
                      className="search-hit"
                      onClick={() => open(hit)}
                    >
                      <span>{texts.titleOf({ title: hit.title, titleEn: hit.titleEn ?? null })}</span>
                      {hit.state ? <StateBadge state={hit.state} /> : null}
                      {hit.former ? <Badge tone="neutral">{words.formerUnit}</Badge> : null}
                      {hit.about ? <span className="small quiet">{hit.about}</span> : null}
                      {hit.former ? <span className="small quiet">{becameOf(hit.former, words)}</span> : null}
                    </div>
                  ) : null,
                )}
              </div>
            ))}
        </div>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.close}</Button>
      </div>
    </Dialog>
  );
}
