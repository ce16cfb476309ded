import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

interface Props {
  title: string;
  draft: Builder_draftFragment | null;
  /** Number of the version in use; null before the first was published. */
  latest: number | null;
  saving: boolean;
  /** The buttons beside the title. */
  children: ReactNode;
}

/** Which form this is, and how far its draft is kept. */
export function BuilderHead({ title, draft, latest, saving, children }: Props) {
  const texts = useTexts();
  return (
    <header>
      <div>
        <p className="small">
          <Link to="/forms">{texts.forms.title}</Link>
        </p>
        <h1>{title}</h1>
        <p className="small" role="status">
          {draft
            ? `${draft.basedOn ? texts.builder.basedOn(draft.basedOn.number) : texts.builder.fresh} · ${
                saving ? texts.builder.saving : texts.builder.savedAt(draft.savedAt, draft.savedBy?.name ?? '')
              }`
            : texts.builder.noDraftYet(latest ?? 0)}
        </p>
      </div>
      {children}
    </header>
  );
}
