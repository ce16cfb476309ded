import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';

interface Props {
  formId: string;
  content: 'draft' | undefined;
  /** Number of the version; without one the latest. */
  version: number | undefined;
}

/** The form on paper, to be filled in by hand: as it is being designed, or as a version was published. */
export function BlankFormFiles({ formId, content, version }: Props) {
  const words = useTexts().documents;
  const asked = { content, ...(version === undefined ? {} : { revision: version }) };
  return (
    <DocumentButtons
      of="forms"
      id={formId}
      files={[
        { format: 'pdf', ...asked, label: words.blank },
        { format: 'docx', ...asked, label: words.blankWord },
      ]}
    />
  );
}
