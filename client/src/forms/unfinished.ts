import { useState } from 'react';
import type { TestDraft } from './condition-tests.ts';
import type { FormulaDraft } from './formula-draft.ts';
import type { RuleDraft } from './rule-content.ts';

/** What is being put together for a field or rule and is not saved, as something is missing in it or it was refused. */
export interface UnfinishedParts {
  formula?: FormulaDraft;
  shown?: TestDraft[];
  required?: TestDraft[];
  rule?: RuleDraft;
}

/** Keeps what is not saved yet while its editor is closed, so that it is there again when that is opened. */
export interface Unfinished {
  /** Ids of the fields and rules that have some. */
  ids: ReadonlySet<string>;
  of: (id: string) => UnfinishedParts;
  /** Undefined forgets it: it was saved, or given up. */
  keep: <Part extends keyof UnfinishedParts>(id: string, part: Part, draft: UnfinishedParts[Part] | undefined) => void;
}

/** What is unfinished on one page of the builder. */
export function useUnfinished(): Unfinished {
  const [all] = useState(() => new Map<string, UnfinishedParts>());
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
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
