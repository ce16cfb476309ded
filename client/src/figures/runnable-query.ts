/** As the server names it: behind https with the prefix by which browsers keep it to this host. */
const cookieAt = (origin: string) => `${origin.startsWith('https:') ? '__Host-' : ''}kehoach_session=YOUR_SESSION`;

/** The body a client posts to /graphql. */
export const requestBody = (query: string, variables: unknown): string => JSON.stringify({ query, variables }, null, 2);

/** One shell command that posts the body to this address; the reader puts in the cookie of a session. */
export function curlCommand(origin: string, query: string, variables: unknown): string {
  return [
    `curl ${quoted(`${origin}/graphql`)}`,
    `-H 'content-type: application/json'`,
    `-H 'cookie: ${cookieAt(origin)}'`,
    `--data-raw ${quoted(JSON.stringify({ query, variables }))}`,
  ].join(' \\\n  ');
}

/** A word no shell changes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
