import { fileHeaders } from '@ke-hoach/schema';

/** A request as it goes over the line. */
export interface HostileRequest {
  /** What it is about, for the message of a failed test. */
  name: string;
  path: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

const got = (path: string, headers: Record<string, string> = {}): HostileRequest => ({
  ...{ name: `GET ${path.slice(0, 60)}`, path, method: 'GET', headers },
});
const sent = (name: string, path: string, headers: Record<string, string> = {}, body = 'x'): HostileRequest => ({
  ...{ name, path, method: 'POST', headers, body },
});
const file = (more: Record<string, string>) => ({
  ...{ [fileHeaders.place]: 'signedReport', [fileHeaders.of]: nobodys, [fileHeaders.name]: 'a.pdf' },
  ...{ [fileHeaders.key]: 'mot-khoa-du-dai', ...more },
});
const nobodys = '00000000-0000-4000-8000-000000000000';
/** Names that stand for nothing, at the end of an address. */
const names = ['', '%00', '%E0%A4%A', '..%2f..%2fetc%2fpasswd', "'%20OR%201=1", '__proto__', nobodys, 'a'.repeat(8000)];
const under = (path: string, end = '') => names.map((name) => got(`${path}/${name}${end}`));

/** What is wrong at the addresses beside GraphQL. A line of `/live` that is opened would never end: none of these opens one. */
export const besideGraphql: readonly HostileRequest[] = [
  ...under('/files'),
  sent('a file without a word about it', '/files'),
  sent('a file for a place that is none', '/files', file({ [fileHeaders.place]: 'constructor' })),
  sent('a file for nobody', '/files', file({})),
  sent('a file for a condition', '/files', file({ [fileHeaders.of]: "' OR 1=1" })),
  sent('a file with half a name', '/files', file({ [fileHeaders.name]: '%E0%A4%A' })),
  sent('a file whose name leads elsewhere', '/files', file({ [fileHeaders.name]: '..%2f..%2fa.pdf' })),
  sent('a file with a short key', '/files', file({ [fileHeaders.key]: 'x' })),
  sent('a file in the place of another', `/files/${nobodys}`, file({})),
  sent('a form of another site', '/files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'),
  { ...sent('a file put', `/files/${nobodys}`), method: 'PUT' },
  { ...got(`/files/${nobodys}`), name: 'a file taken away', method: 'DELETE' },
  ...under('/documents/reports', '.docx'),
  ...under('/documents/plans', '.pdf?content=draft'),
  ...under('/documents'),
  got(`/documents/__proto__/${nobodys}.docx`),
  got(`/documents/forms/${nobodys}.exe`),
  got(`/documents/reports/${nobodys}.docx?content=constructor`),
  got(`/documents/reports/${nobodys}.docx?revision=1e99`),
  got(`/documents/reports/${nobodys}.docx`, { 'x-page-of': "' OR 1=1" }),
  sent('a document that is sent', `/documents/reports/${nobodys}.docx`),
  ...under('/questions'),
  got(`/questions/${nobodys}`, { 'if-none-match': '*' }),
  got(`/questions/${nobodys}`, { authorization: 'Bearer ' }),
  got(`/questions/${nobodys}`, { authorization: `Bearer kehoach_${'x'.repeat(4000)}` }),
  got(`/questions/${nobodys}`, { authorization: 'Basic !!' }),
  sent('an answer that is sent', `/questions/${nobodys}`),
  got('/live', { 'sec-fetch-site': 'cross-site' }),
  got('/live?of=%E0%A4%A'),
  got("/live?of=' OR 1=1"),
  sent('a change that is sent', '/live'),
  ...under('/oidc'),
  got(`/oidc/start?to=${encodeURIComponent('//evil.example')}&link`),
  got('/oidc/callback?code=x&state=%E0%A4%A', { cookie: '__Host-kehoach_flow=x; kehoach_flow=%00' }),
  got(`/oidc/callback?error=${'x'.repeat(4000)}`),
  sent('a form from the provider', '/oidc/callback', { 'content-type': 'application/x-www-form-urlencoded' }, 'code=x'),
  ...under('/published-forms'),
  got('/published-forms/x', { 'if-none-match': '"y", *', 'accept-encoding': 'x;q=none' }),
  sent('a form that is sent', '/published-forms/x'),
];
