import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import type { Paper } from './paper.ts';
import type { Format } from './writer.ts';

/** A document ready to be written, and what its file is called. */
export interface NamedPaper {
  name: string;
  paper: Paper;
}

/** What of it: as it was handed in or issued, the draft as it was last saved, or a form to be filled in by hand. */
export type Content = 'final' | 'draft' | 'blank';

export interface AskedDocument {
  of: 'plans' | 'reports' | 'forms';
  id: string;
  format: Format;
  content: Content;
  /** Of a report which submission, of a form which version; the last one when none is named. */
  revision: number | null;
}

const path = /^\/documents\/(plans|reports|forms)\/([^/.]+)\.(docx|pdf)$/;

/** Reads `/documents/reports/<id>.pdf?content=blank`; whatever is not asked that way is not found. */
export function askedDocument(url: string): AskedDocument {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [, of, id = '', format] = path.exec(pathname) ?? [];
  const content = searchParams.get('content') ?? 'final';
  const revision = searchParams.get('revision');
  const isKnown = content === 'final' || content === 'draft' || content === 'blank';
  if (!of || !isOuterId(id) || !isKnown || (revision !== null && !/^\d{1,6}$/.test(revision)))
    throw problem('NOT_FOUND', { kind: 'Document' });
  return {
    of: of as AskedDocument['of'],
    format: format as Format,
    ...{ id, content, revision: revision === null ? null : Number(revision) },
  };
}

/** The one refusal of whatever is not there, or not for the asker. */
export const noSuchDocument = () => problem('NOT_FOUND', { kind: 'Document' });
