import type { viNumbering } from './vi-numbering.ts';
import { fullDate } from './write-en.ts';

export const enNumbering: (typeof viNumbering)['numbering'] = {
  title: 'Number of the document',
  given: (number, iso) => (iso ? `No. ${number} of ${fullDate(iso)}` : `No. ${number}`),
  givenBy: (name, iso) => `entered by ${name} on ${fullDate(iso)}`,
  none: 'No number entered here. The clerk enters number and day once it is signed; prints bear it, the figures stay.',
  give: 'Enter its number…',
  mend: 'Correct its number…',
  number: 'Number and sign',
  numberHint: 'As on the document, for instance 05/BC-MTTQ-BTT.',
  numberWanted: 'Enter the number.',
  day: 'Day of signing (if not that of submitting)',
  dayWrong: 'Enter the day of signing, not after today.',
  save: 'Save number',
  saved: 'The number was saved.',
  conflict: 'The report was submitted anew. The page shows that submission; enter its number.',
};
