import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { TestDraft } from './condition-tests.ts';
import type { FormulaDraft } from './formula-draft.ts';
import type { RuleDraft } from './rule-content.ts';
import type { TypedText } from './typed-texts.ts';

/** What is being put together for a field or rule and is not saved, as something is missing in it or it was refused. */
export interface UnfinishedParts {
  formula?: FormulaDraft;
  shown?: TestDraft[];
  required?: TestDraft[];
  rule?: RuleDraft;
  /** What the parts of a split field are to be called. */
  split?: readonly string[];
  /** With what a field is to be merged, and what the sum is to be called. */
  merge?: { chosen: readonly string[]; title: string };
  /** Texts by the box they were typed in. */
  texts?: Readonly<Record<string, TypedText>>;
}

/** Keeps what is not saved yet while its editor is closed, so that it is there again when that is opened. */
export interface Unfinished {
  /** Ids of the fields, parts and rules that have some. */
  ids: ReadonlySet<string>;
  of: (id: string) => UnfinishedParts;
  /** Undefined forgets it: it was saved, or given up. */
  keep: <Part extends keyof UnfinishedParts>(id: string, part: Part, draft: UnfinishedParts[Part] | undefined) => void;
}

/** What was left unfinished of forms, as long as somebody is signed in. */
const left = new WeakMap<ApolloClient, Map<string, Map<string, UnfinishedParts>>>();

function leftOf(client: ApolloClient, formId: string): Map<string, UnfinishedParts> {
  const forms = left.get(client) ?? new Map<string, Map<string, UnfinishedParts>>();
  const parts = forms.get(formId) ?? new Map<string, UnfinishedParts>();
  left.set(client, forms.set(formId, parts));
  return parts;
}

/** What was begun on a draft goes with it. */
export function forgetUnfinished(client: ApolloClient, formId: string): void {
  leftOf(client, formId).clear();
}

/** What is unfinished of one form; it outlives the page of the builder, never a reload. */
export function useUnfinished(formId: string): Unfinished {
  const client = useApolloClient();
  const [all] = useState(() => leftOf(client, formId));
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(all.keys()));
  return {
    ids,
    of: (id) => all.get(id) ?? {},
    keep: (id, part, draft) => {
      const { [part]: _, ...others } = all.get(id) ?? {};
      const parts: UnfinishedParts = draft === undefined ? others : { ...others, [part]: draft };
      if (Object.keys(parts).length > 0) all.set(id, parts);
      else all.delete(id);
      setIds((before) => (before.has(id) === all.has(id) ? before : new Set(all.keys())));
    },
  };
}
