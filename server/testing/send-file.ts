import { randomUUID } from 'node:crypto';
import { fileHeaders, FILES_PATH, type FilePlace } from '@ke-hoach/schema';
import type { Person } from './test-app.ts';

export interface Sending {
  place: FilePlace;
  of: string;
  name: string;
  bytes: Buffer;
  key?: string;
}

/** What a screen sends with a file. */
export const headersOf = ({ place, of, name, key = randomUUID() }: Omit<Sending, 'bytes'>): Record<string, string> => ({
  ...{ [fileHeaders.place]: place, [fileHeaders.of]: of },
  ...{ [fileHeaders.name]: encodeURIComponent(name), [fileHeaders.key]: key },
});

/** Sends a file and answers its status and what the server said: the file, or the code of its refusal with the details. */
export async function sendFile(somebody: Person, sending: Sending): Promise<any> {
  const body = new Uint8Array(sending.bytes);
  const answer = await somebody.http(FILES_PATH, { method: 'POST', headers: headersOf(sending), body });
  const told = (await answer.json()) as any;
  const refused = told.errors?.[0].extensions;
  return refused
    ? { status: answer.status, code: refused.code, ...refused.details }
    : { status: answer.status, ...told };
}

/** The bytes of a file, or the code of the refusal. */
export async function fetchFile(
  somebody: Person,
  id: string,
): Promise<{ status: number; code?: string; bytes: Buffer; headers: Headers }> {
  const answer = await somebody.http(`${FILES_PATH}/${id}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const code = answer.ok ? undefined : JSON.parse(bytes.toString()).errors[0].extensions.code;
  return { status: answer.status, code, bytes, headers: answer.headers };
}
