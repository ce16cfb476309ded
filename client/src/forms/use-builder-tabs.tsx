import type { Form } from '@ke-hoach/forms';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import type { Tab } from '../ui/tabs.tsx';
import { BuilderPreview } from './builder-preview.tsx';
import { ChangeList } from './change-list.tsx';
import { HistoryList } from './history-list.tsx';
import type { EditHistory } from './use-edit-history.ts';

/** What stands beside the structure, a tab each. */
export function useBuilderTabs(form: Form | null, draft: Builder_draftFragment | null, history: EditHistory): Tab[] {
  const { builder } = useTexts();
  const changes = draft?.changes ?? [];
  return [
    { id: 'preview', title: builder.preview, panel: form ? <BuilderPreview form={form} /> : null },
    { id: 'changes', title: `${builder.changes} (${changes.length})`, panel: <Changes changes={changes} /> },
    { id: 'history', title: builder.history, panel: <HistoryList history={history} /> },
  ];
}

function Changes({ changes }: { changes: Builder_draftFragment['changes'] }) {
  const texts = useTexts();
  if (changes.length === 0) return <p className="quiet">{texts.builder.noChanges}</p>;
  return (
    <div className="panel">
      <ChangeList changes={changes} />
    </div>
  );
}
