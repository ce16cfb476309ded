import { DocumentButtons, type OfferedFile } from '../documents/document-buttons.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';

interface Props {
  reportId: string;
  /** What there is beside the blank form: a draft, or the submission of this number. */
  has: 'draft' | number | null;
  before?: () => Promise<unknown>;
}

/** A report as files: what is read or typed, and the form to be filled in by hand. */
export function ReportFiles({ reportId, has, before }: Props) {
  const words = useTexts().documents;
  const filled = (): OfferedFile[] => {
    if (has === null) return [];
    if (has === 'draft')
      return [
        { format: 'docx', content: 'draft', label: words.draftWord },
        { format: 'pdf', content: 'draft', label: words.draftPdf },
      ];
    return [
      { format: 'docx', revision: has, label: words.word },
      { format: 'pdf', revision: has, label: words.pdf },
    ];
  };
  return (
    <DocumentButtons
      of="reports"
      id={reportId}
      files={[
        ...filled(),
        { format: 'pdf', content: 'blank', label: words.blank },
        { format: 'docx', content: 'blank', label: words.blankWord },
      ]}
      before={before}
    />
  );
}
