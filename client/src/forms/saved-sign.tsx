import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

/** How far the draft is kept, in a corner that stays in sight; the head says the same to those who listen. */
export function SavedSign({
  draft,
  saving,
  waiting,
}: {
  draft: Builder_draftFragment | null;
  saving: boolean;
  /** Edits that wait for the network. */
  waiting: number;
}) {
  const texts = useTexts();
  if (!draft) return null;
  const said = () => {
    if (waiting > 0) return `! ${texts.builder.waitingShort(waiting)}`;
    return saving ? texts.builder.saving : `✓ ${texts.builder.savedShort(draft.savedAt)}`;
  };
  return (
    <p className={`saved-sign small ${waiting > 0 ? 'not-saved' : ''}`} aria-hidden="true">
      {said()}
    </p>
  );
}
