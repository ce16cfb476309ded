import type { Role } from '../gql/graphql.ts';

/** The guides there are, each for a role, in the order in which they are offered. */
export const guideNames = ['reporter', 'leader', 'reviewer', 'designer', 'analyst', 'administrator'] as const;
export type GuideName = (typeof guideNames)[number];

const texts = import.meta.glob<string>('../../../docs/guides/*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>('../../../docs/guides/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The text of a guide, fetched when it is read. */
export const fetchGuide = (name: GuideName): Promise<string> => texts[`../../../docs/guides/${name}.md`]!();

/** Where the browser finds a picture that a guide names. */
export const pictureAddress = (file: string): string | undefined => pictures[`../../../docs/guides/${file}`];

const readers: [GuideName, readonly Role[]][] = [
  ['reporter', ['REPORTER']],
  ['designer', ['DESIGNER']],
  ['reviewer', ['REVIEWER']],
  ['administrator', ['ADMINISTRATOR']],
  ['leader', ['LEADER', 'DEPUTY_LEADER', 'SIGNATORY', 'RECORDS_CLERK']],
  ['analyst', ['ANALYST', 'VIEWER']],
];

/** The guide for somebody who holds these roles. */
export function guideFor(roles: readonly { role: Role }[]): GuideName {
  const found = readers.find(([, read]) => roles.some(({ role }) => read.includes(role)));
  return found?.[0] ?? 'reporter';
}
