import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { keepFile } from '../ui/keep-file.ts';
import { fetchDocument, type AskedDocument } from './fetch-document.ts';

/** For whom this page was opened. */
const DocumentsViewer = graphql(`
  query DocumentsViewer {
    viewer {
      id
    }
  }
`);

/** A file that is offered, and what its button says. */
export interface OfferedFile extends Pick<AskedDocument, 'format' | 'content' | 'revision'> {
  label: string;
}

interface Props extends Pick<AskedDocument, 'of' | 'id'> {
  files: readonly OfferedFile[];
  /** Is called before: what was typed is to be kept first. */
  before?: () => Promise<unknown>;
}

/** A document in the official layout as files, one at a time. */
export function DocumentButtons({ of, id, files, before }: Props) {
  const words = useTexts().documents;
  const { cache } = useApolloClient();
  const [making, setMaking] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const [failure, setFailure] = useState<{ file: OfferedFile; error: unknown } | null>(null);
  const get = async (file: OfferedFile) => {
    setMaking(file.label);
    setKept(null);
    setFailure(null);
    try {
      await before?.();
      const fetched = await fetchDocument({ ...file, of, id }, cache.readQuery({ query: DocumentsViewer })?.viewer?.id);
      keepFile(fetched.file, fetched.name);
      setKept(fetched.name);
    } catch (error) {
      setFailure({ file, error });
    }
    setMaking(null);
  };
  return (
    <div className="stack tight no-print" role="group" aria-label={words.title}>
      <div className="row">
        {files.map((file) => (
          <Button key={file.label} busy={making !== null} onClick={() => void get(file)}>
            {making === file.label ? words.making : file.label}
          </Button>
        ))}
      </div>
      <p role="status" className={kept ? 'small quiet' : 'visually-hidden'}>
        {kept ? words.kept(kept) : null}
      </p>
      {failure ? <Failure error={failure.error} retry={() => void get(failure.file)} /> : null}
    </div>
  );
}
