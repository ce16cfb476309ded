import type { Ids } from './guarded-city.ts';
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

/** What an address beside GraphQL gives, with its headers; Word files unpacked. */
export async function givenAt(person: Person, path: string): Promise<string[]> {
  const response = await person.http(path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isWord = response.ok && path.includes('.docx');
  const told = isWord ? wordFile(bytes).lines : [new TextDecoder().decode(bytes)];
  return [...told, ...[...response.headers.values()].map(decodeURIComponent)];
}
