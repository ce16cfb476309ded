import type { viReceipts } from './vi-receipts.ts';

/** What is said where receipts are checked, in English. */
export const enReceipts: (typeof viReceipts)['receipts'] = {
  title: 'Check a receipt',
  intro: 'Enter the number of the receipt, its checksum, or both, as they stand on it.',
  number: 'Receipt number',
  checksum: 'Checksum',
  checksumHint: 'The first 12 signs at least; spaces do not matter.',
  checksumWrong: 'A checksum has 12 to 64 signs: digits and the letters A to F.',
  wanted: 'Enter the number or the checksum.',
  check: 'Check',
  verdict: {
    MATCHES: 'It matches: this is the receipt of this report.',
    FOUND: 'There is a receipt of this number. Enter its checksum as well to compare the content.',
    DIFFERS: 'It does not match: the checksum is not that of the receipt of this number.',
    BROKEN: 'It does not match: what is stored no longer gives the checksum of the receipt. Tell the administrator.',
    UNKNOWN: 'There is no such receipt among the reports you may see.',
  },
  isLatest: 'This is what was handed in last.',
  isOlder: 'The unit has handed in again since.',
  unit: 'Unit',
  report: 'Report',
  revision: 'Submission',
  see: 'See the report',
  open: 'Receipt',
  openOf: (number) => `Receipt of submission ${number}`,
  version: 'Form',
  whole: 'The whole checksum',
  back: 'Back to the report',
};
