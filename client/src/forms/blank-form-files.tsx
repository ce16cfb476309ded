import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';

/** The form on paper, to be filled in by hand: as it is being designed, or as it was published last. */
export function BlankFormFiles({ formId, content }: { formId: string; content: 'draft' | undefined }) {
  const words = useTexts().documents;
  return (
    <DocumentButtons
      of="forms"
      id={formId}
      files={[
        { format: 'pdf', content, label: words.blank },
        { format: 'docx', content, label: words.blankWord },
      ]}
    />
  );
}
