import { DocumentButtons, type OfferedFile } from '../documents/document-buttons.tsx';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';

/** A plan's document as files; for the office that writes it also its plan type on paper, to be filled in by hand. */
export function PlanDocumentFiles({ plan }: { plan: Pick<PlanScreen_planFragment, 'id' | 'canWrite'> }) {
  const words = useTexts().documents;
  const blank: OfferedFile[] = [
    { format: 'pdf', content: 'blank', label: words.blank },
    { format: 'docx', content: 'blank', label: words.blankWord },
  ];
  return (
    <DocumentButtons
      of="plans"
      id={plan.id}
      files={[
        { format: 'docx', label: words.word },
        { format: 'pdf', label: words.pdf },
        ...(plan.canWrite ? blank : []),
      ]}
    />
  );
}
