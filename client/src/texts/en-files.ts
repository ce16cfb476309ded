import type { viFileProblems, viFiles } from './vi-files.ts';
import { number } from './write-en.ts';

const size = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${number(Math.max(1, Math.round(bytes / 1024)))}\u00a0KB`
    : `${number(Math.round(bytes / 104_857.6) / 10)}\u00a0MB`;

/** What is said wherever files are sent, kept and taken away, in English. */
export const enFiles: (typeof viFiles)['files'] = {
  size,
  choose: 'Choose a file…',
  chooseFor: (what) => `Choose a file: ${what}`,
  drop: 'or drop it here',
  notChosen: 'None is chosen',
  accepted: (types, most) => `Files of type ${types}, each at most 10\u00a0MB, at most ${number(most)}.`,
  full: (most) => `There are ${number(most)} files, as many as may be. Take one away to add another.`,
  none: 'No file yet.',
  list: 'Files',
  waiting: 'Waiting',
  sending: (name) => `Sending “${name}”`,
  sent: (name) => `“${name}” is sent.`,
  notSent: (name) => `“${name}” is not sent.`,
  retry: 'Send again',
  retryOf: (name) => `Send “${name}” again`,
  cancel: 'Do not send',
  cancelOf: (name) => `Do not send “${name}”`,
  remove: 'Remove',
  removeOf: (name) => `Remove “${name}”`,
  removed: (name) => `“${name}” is removed.`,
  removeTitle: 'Remove this file?',
  removeWhy: (name) => `“${name}” will be gone. The audit notes who removed it and when.`,
  removeNow: 'Remove the file',
  wrongType: (types) => `Only files of type ${types} here.`,
  atFilling: 'Files are sent when this form is filled in.',
  came: (date, who) => `${date}, ${who}`,
  ofRevision: (revision) => `after submission ${number(revision)}`,
  place: {
    signedReport: 'Signed report',
    source: 'What the office filled it in from',
    signedPlan: 'Signed plan',
    guidance: 'Guidance',
    evidence: 'Evidence',
    unitPlan: 'Files of the unit’s own plan',
  },
  hint: {
    signedReport: 'The signed and sealed paper, scanned. The unit or the office sends it.',
    source: 'The file or scan that the unit sent. Once the report is handed in it stays for ever.',
    signedPlan: 'The signed and sealed paper, scanned.',
    guidance: 'Every unit that sees the plan reads it.',
    evidence: 'Pictures and papers that show what was done. They are sent at once, before Save.',
    unitPlan: 'The plan as it was issued; the office reads it.',
  },
};

const refused: Record<string, string> = {
  name: 'The name of the file cannot be used. Rename it and send it again.',
  empty: 'There is nothing in the file.',
  size: 'The file is larger than 10 MB. Split it, or scan it with a lower resolution.',
  type: 'Only PDF, Word (docx) and Excel (xlsx) without macros, JPG and PNG pictures are taken.',
  broken: 'The file is damaged or not whole. Open it, save it again and send it again.',
  unsafe: 'The file is built in an unusual way and not taken. Save it again with Word or Excel, or as PDF.',
};

/** What is said when a file is not taken or not there, in English. */
export const enFileProblems: typeof viFileProblems = {
  FILE_REFUSED: (d) => refused[String(d['reason'])] ?? refused['broken']!,
  FILE_INFECTED: () =>
    'The virus scanner found something harmful in this file, so it is not taken. Do not open it or pass it on; tell the administrator.',
  FILE_NOT_SCANNED: () =>
    'Files cannot be scanned for viruses right now, so none is taken. Send it again in a few minutes.',
  TOO_MANY_FILES: (d) => `There are ${number(Number(d['limit']))} files here, as many as may be.`,
  FILE_SPACE_USED: (d) =>
    `The unit's files take all of ${size(Number(d['limit']))}. Remove some, or tell the administrator.`,
  STORAGE_FULL: () => "The server's disk is full. Nothing was changed; tell the administrator.",
  FILE_LOST: () => 'The server no longer has this file. Tell the administrator to restore it from the backup.',
  FILE_KEPT: () => 'The file was handed in with the report and stays for ever.',
};
