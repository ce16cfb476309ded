import { documentKeys, type Answers, type Form } from '@ke-hoach/forms';
import { printForm, type Wording } from '@ke-hoach/forms/print';
import type { DocumentNumber } from '../reports/numbering/document-number.ts';
import type { Letterhead } from '../units/letterhead/letterhead.ts';
import type { Explanation } from '../drafts/explanation.ts';
import { layOut, paragraph } from './blocks.ts';
import { explained } from './explained.ts';
import { fromRegisters } from './from-registers.ts';
import { headOf, signatureOf } from './head.ts';
import type { Paper, PaperBlock, Signature } from './paper.ts';
import { statedInRecords } from './stated-in-records.ts';
import { insideSentence } from './words.ts';

export interface ReportToPrint {
  form: Form;
  wording: Wording;
  letterhead: Letterhead;
  /** Whose plan it is: to whom a report goes. */
  addressee: string;
  movement: string;
  period: string;
  year: number;
  /** Null prints the form to be filled in by hand. */
  filled: {
    answers: Answers;
    calculated: Readonly<Record<string, string | null>>;
    explanations: readonly Explanation[];
    /** Ids of rows that came out of registers. */
    fromRegister: readonly string[];
    /** Ids of calculated values that are as an old record states them. */
    stated: readonly string[];
    /** The whole report says that nothing happened. */
    isNothing: boolean;
    date: string | null;
    /** Number and day that its unit gave after handing it in; null where it gave none. */
    given: DocumentNumber | null;
    mark: string;
  } | null;
}

/** Who approved a report signs it, where its form asks for that; who prepared it is named at its end. */
const signing = { name: 'approvedByName', title: 'approvedByPosition' };
const preparing = { name: 'preparedByName', phone: 'preparedByPhone' };

/** What stands in the head where its form asks for it: the number that the unit's records clerk gives, and the day. */
const heading = [
  [documentKeys.number, 'text'],
  [documentKeys.day, 'date'],
] as const;

/** A report of a unit to the office above it, filled in or blank. What is no report by its title goes to nobody. */
export function reportPaper(report: ReportToPrint): Paper {
  const { form, wording, letterhead, addressee, movement, period, year, filled } = report;
  const framing = [...Object.values(signing), ...(filled ? Object.values(preparing) : [])];
  const inHead = heading.filter(([key, kind]) => form.field(key)?.kind === kind).map(([key]) => key);
  const elsewhere = new Set([...inHead, ...framing.filter((key) => form.field(key)?.table === undefined)]);
  const said = (key: string) => (typeof filled?.answers[key] === 'string' ? filled.answers[key] : '');
  const borne = (key: keyof typeof documentKeys) =>
    inHead.includes(documentKeys[key]) ? said(documentKeys[key]).trim().replaceAll(/\s+/g, ' ') : '';
  const printed = printForm(form, {
    ...{ ...wording, elsewhere },
    ...(filled ? { answers: filled.answers, calculated: filled.calculated } : {}),
  });
  const { blocks, annexes } = layOut(filled?.isNothing ? [] : printed.blocks, filled === null);
  const isReport = /^báo cáo/i.test(form.title);
  const subject = isReport ? `Kết quả thực hiện Phong trào “${movement}” ${insideSentence(period)}` : period;
  return {
    head: headOf(letterhead, {
      ...{ kind: isReport ? 'Báo cáo' : form.title, year },
      number: filled?.given?.number ?? (borne('number') || null),
      date: filled?.given?.day ?? (borne('day') || (filled?.date ?? null)),
    }),
    title: { kind: isReport ? 'BÁO CÁO' : form.title.toUpperCase(), subject },
    mark: filled?.mark ?? '',
    addressee: isReport ? addressee : '',
    blocks: [
      ...(filled?.isNothing
        ? [paragraph({ text: 'Trong kỳ báo cáo không phát sinh nội dung phải báo cáo.' })]
        : blocks),
      ...(filled ? explained(form, filled.answers, filled.explanations) : []),
      ...(filled ? fromRegisters(form, filled.answers, filled.fromRegister) : []),
      ...(filled ? statedInRecords(form, filled.stated) : []),
      ...prepared(said(preparing.name), said(preparing.phone)),
      ...(isReport && filled
        ? [paragraph({ text: `Trên đây là báo cáo ${insideSentence(subject)} của ${letterhead.ownName}./.` })]
        : []),
    ],
    annexes,
    signature: signedBy(letterhead, said(signing.title), said(signing.name)),
    recipients: [...(isReport ? ['Như trên'] : []), 'Lưu: VT'],
    isBlank: filled === null,
  };
}

function prepared(name: string, phone: string): PaperBlock[] {
  if (!name) return [];
  return [paragraph({ text: `(Người lập: ${name}${phone ? `, điện thoại ${phone}` : ''}.)`, italic: true })];
}

/** On behalf of whom the letterhead says; by title and name as the report says, or else as the letterhead does. */
function signedBy(letterhead: Letterhead, title: string, name: string): Signature {
  const { authority, signerTitle, signerName } = letterhead;
  const said = { authority, title: title.toUpperCase() || signerTitle, name: name || (title ? '' : signerName) };
  return signatureOf(said, letterhead);
}
