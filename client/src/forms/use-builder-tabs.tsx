import type { Form } from '@ke-hoach/forms';
import { useDeferredValue, useEffect } from 'react';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import type { Tab } from '../ui/tabs.tsx';
import { BuilderPreview } from './builder-preview.tsx';
import { ChangeList } from './change-list.tsx';
import { HistoryList } from './history-list.tsx';
import { showInPreview } from './show-in-preview.ts';
import type { EditHistory } from './use-edit-history.ts';

/** What stands beside the structure, a tab each. The preview keeps the field in sight that is `open` there. */
export function useBuilderTabs(
  formId: string,
  form: Form | null,
  draft: Builder_draftFragment | null,
  history: EditHistory,
  open: string | null,
  settled: () => Promise<unknown>,
): Tab[] {
  const { builder } = useTexts();
  const changes = draft?.changes ?? [];
  const isFirst = draft?.basedOn === null;
  const shown = useDeferredValue(form);
  useEffect(() => {
    if (shown && open) showInPreview(shown, open);
  }, [shown, open]);
  const panel = shown ? <BuilderPreview formId={formId} form={shown} /> : null;
  return [
    { id: 'preview', title: builder.preview, panel },
    {
      id: 'changes',
      title: builder.changesTab(isFirst ? null : changes.length),
      panel: isFirst ? <p className="quiet">{builder.allNew}</p> : <Changes changes={changes} />,
    },
    {
      id: 'history',
      title: builder.history,
      panel: <HistoryList {...{ formId, history, settled }} revision={draft?.editRevision ?? null} />,
    },
  ];
}

function Changes({ changes }: { changes: Builder_draftFragment['changes'] }) {
  const texts = useTexts();
  if (changes.length === 0) return <p className="quiet">{texts.builder.noChanges}</p>;
  return (
    <div className="panel stack">
      <h2>{texts.builder.changes}</h2>
      <ChangeList changes={changes} />
    </div>
  );
}
