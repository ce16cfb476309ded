import { useQuery } from '@apollo/client/react';
import { use, useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import type { SearchKind } from '../gql/graphql.ts';
import { holds, ViewerContext } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-search.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { usePaced } from '../ui/use-paced.ts';
import { HitOption } from './hit-option.tsx';
import { askedFirst, askedMore, groupsOf } from './hits-shown.ts';
import { pageOf } from './page-of.ts';
import { SearchDocument, type Hit } from './search-operations.ts';

/** Types, chooses with the arrows, opens with Enter; what is found stands in groups, of each the first few. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const words = texts.search;
  const viewer = use(ViewerContext);
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<{ kind: SearchKind; text: string } | null>(null);
  const { asked: text, goOn } = usePaced(typed.trim());
  const isAsked = text.length >= 2;
  const { data, previousData, loading, error } = useQuery(SearchDocument, {
    variables: { text, first: askedFirst },
    skip: !isAsked,
    fetchPolicy: 'network-only',
  });
  const more = wanted?.text === text ? wanted : null;
  const ofKind = useQuery(SearchDocument, {
    variables: { text, kinds: more ? [more.kind] : null, first: askedMore },
    skip: !more,
    fetchPolicy: 'network-only',
  });
  const isBusy = goOn(loading) || ofKind.loading;
  const found = isAsked ? ((data ?? previousData)?.search ?? []) : [];
  const moreHits = more && ofKind.data ? ofKind.data.search : null;
  const groups = groupsOf(found, more && moreHits ? { kind: more.kind, hits: moreHits } : null);
  const options: (Hit | SearchKind)[] = groups.flatMap(({ kind, hits, hasMore }) => [
    ...hits,
    ...(hasMore ? [kind] : []),
  ]);
  const count = options.filter((option) => typeof option !== 'string').length;
  const current = Math.min(at, options.length - 1);
  const choose = (option: Hit | SearchKind) => {
    if (typeof option === 'string') return setWanted({ kind: option, text });
    onClose();
    void navigate(pageOf(option, viewer !== null && holds(viewer, 'DESIGNER')));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      const next = (current + step + options.length) % options.length;
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    const option = options[current];
    if (event.key === 'Enter' && option && !isBusy) choose(option);
  };
  const optionAt = (option: Hit | SearchKind) => {
    const index = options.indexOf(option);
    return {
      ...{ id: `${list}-${index}`, role: 'option', 'aria-selected': index === current },
      onClick: () => {
        setAt(index);
        choose(option);
      },
    };
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
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${list}-${current}` : undefined}
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
      {(error ?? ofKind.error) ? <Failure error={(error ?? ofKind.error)!} /> : null}
      <p className="small quiet" role="status" aria-busy={isBusy}>
        {isAsked && !isBusy && data ? words.found(count, options.length > count) : ''}
        {moreHits && moreHits.length >= askedMore ? ` ${words.most(askedMore)}` : ''}
      </p>
      {groups.length > 0 ? (
        <div role="listbox" id={list} aria-label={words.open} className="search-hits">
          {groups.map(({ kind, hits, hasMore }) => (
            <div role="group" key={kind} aria-labelledby={`${list}-${kind}`}>
              <div className="search-kind" id={`${list}-${kind}`}>
                {words.kind[kind]}
              </div>
              {hits.map((hit) => (
                <div key={`${hit.id}${hit.planId}`} className="search-hit" {...optionAt(hit)}>
                  <HitOption hit={hit} />
                </div>
              ))}
              {hasMore ? (
                <div className="search-hit search-more" {...optionAt(kind)}>
                  {words.more[kind]}
                </div>
              ) : null}
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
