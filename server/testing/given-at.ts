import { randomUUID } from 'node:crypto';
import type { Ids } from './guarded-city.ts';
import { ofTheCity } from './operation.ts';
import type { Person } from './test-app.ts';
import { wordFile } from './word-file.ts';

/** The addresses of documents and files. */
export const addressesOf = ({ report, handedIn, plan, planDraft, form, file }: Ids): string[] => [
  ...[`reports/${handedIn}.docx`, `reports/${report}.docx?content=draft`, `reports/${report}.docx?content=blank`].map(
    (of) => `/documents/${of}`,
  ),
  ...[`/documents/plans/${plan}.docx`, `/documents/plans/${planDraft}.docx`],
  ...[`/documents/forms/${form}.docx`, `/files/${file}`],
];

/** Of what is hidden from an outsider, each address with one like it of something that never was. */
export function hiddenAddresses(who: string, ids: Ids): [string, string][] {
  const seen = [ids.form, ...(ofTheCity.includes(who) ? [ids.plan] : [])];
  return addressesOf(ids)
    .filter((path) => !seen.some((id) => path.includes(id)))
    .map((path) => [path, path.replace(/[\da-f-]{36}/, randomUUID())]);
}

/** With what status an address beside GraphQL answers, and in which words. */
export async function answeredAt(person: Person, path: string): Promise<[number, string]> {
  const response = await person.http(path);
  return [response.status, await response.text()];
}

/** What an address beside GraphQL gives, with its headers; Word files unpacked. */
export async function givenAt(person: Person, path: string): Promise<string[]> {
  const response = await person.http(path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isWord = response.ok && path.includes('.docx');
  const told = isWord ? wordFile(bytes).lines : [new TextDecoder().decode(bytes)];
  return [...told, ...[...response.headers.values()].map(decodeURIComponent)];
}
