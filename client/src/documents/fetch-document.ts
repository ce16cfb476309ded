import { Refusal, UNREACHABLE, type ProblemAnswer } from '../apollo/problems.ts';

/** What can be had as a file; of a report its draft too, of a form only the blank one. */
export interface AskedDocument {
  of: 'plans' | 'reports' | 'forms';
  id: string;
  format: 'docx' | 'pdf';
  content?: 'draft' | 'blank';
  revision?: number;
}

export interface FetchedDocument {
  name: string;
  file: Blob;
}

/**
 * Fetches a document for whom this page was opened. Throws `Refusal` with the server's code, or UNREACHABLE when no
 * answer came.
 */
export async function fetchDocument(asked: AskedDocument, person: string | undefined): Promise<FetchedDocument> {
  const { of, id, format, content, revision } = asked;
  const search = new URLSearchParams({
    ...(content && { content }),
    ...(revision !== undefined && { revision: String(revision) }),
  });
  let response: Response;
  let file: Blob;
  try {
    response = await fetch(`/documents/${of}/${id}.${format}?${search.toString()}`, {
      credentials: 'same-origin',
      headers: person ? { 'x-page-of': person } : {},
    });
    file = await response.blob();
  } catch {
    throw new Refusal(UNREACHABLE);
  }
  if (response.ok) return { file, name: nameIn(response.headers.get('content-disposition')) ?? `${of}.${format}` };
  const answer = JSON.parse(await file.text().catch(() => '{}')) as { errors?: ProblemAnswer[] };
  throw Refusal.from(answer.errors?.[0] ?? {});
}

/** The name a file is sent under: `filename*=UTF-8''...`. */
function nameIn(disposition: string | null): string | undefined {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
}
