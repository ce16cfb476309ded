import { DocumentButtons } from '../documents/document-buttons.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';

/** The form as it is being designed, on paper, to be filled in by hand. */
export function BlankFormFiles({ formId }: { formId: string }) {
  const words = useTexts().documents;
  return (
    <DocumentButtons
      of="forms"
      id={formId}
      files={[
        { format: 'pdf', content: 'draft', label: words.blank },
        { format: 'docx', content: 'draft', label: words.blankWord },
      ]}
    />
  );
}
