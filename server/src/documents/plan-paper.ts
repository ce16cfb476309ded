import { calculate, columnKey, formatOfficialDate, type Answers, type Form, type Row } from '@ke-hoach/forms';
import { printForm, type PrintedBlock, type Wording } from '@ke-hoach/forms/print';
import { signingColumns } from '@ke-hoach/schema';
import type { Letterhead } from '../units/letterhead/letterhead.ts';
import { annexOf, layOut, paperTable, paragraph } from './blocks.ts';
import { headOf, signatureOf } from './head.ts';
import type { Annex, Paper, PaperBlock, Signature } from './paper.ts';
import { insideSentence, linesOf } from './words.ts';

/** Fields that stand in the head, among the bases, the recipients, in an annex or the signing block, not in the running text. */
const framed = new Set([
  'movements',
  ...['issuingBody', 'coIssuers', 'place', 'issuedOn', 'docType', 'docNumber', 'subject', 'year', 'movement'],
  ...['bases', 'abbreviations', 'recipients', 'filing', 'signerAuthority', 'signerTitle', 'signerName'],
]);

export interface PlanToPrint {
  form: Form;
  answers: Answers;
  letterhead: Letterhead;
  /** Where the plan itself was given them at its issue. */
  number: string | null;
  issuedOn: string | null;
  year: number;
  today: string;
  isDraft: boolean;
  wording: Wording;
}

/** A plan's document: what frames it is known by the keys of the plan type, the rest is printed as the type lays it out. */
export function planPaper(plan: PlanToPrint): Paper {
  const { form, answers, letterhead, wording } = plan;
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : '');
  const kind = text('docType') || 'Kế hoạch';
  const subject = text('subject');
  const calculated = calculate(form, answers, { today: plan.issuedOn ?? plan.today, planYear: plan.year });
  const printed = printForm(form, { ...wording, answers, calculated, elsewhere: framed }).blocks;
  const { blocks, annexes } = layOut(printed, false, asText(form, answers));
  const movements = movementsAnnex(plan, annexes);
  const coIssuers = rowsOf(answers, 'coIssuers');
  const alsoBy = coIssuers.map((row) => cell(row, 'name'));
  return {
    head: headOf(letterhead, {
      ...{
        kind,
        number: plan.number ?? (text('docNumber') || null),
        date: plan.issuedOn ?? (text('issuedOn') || null),
      },
      ...{
        place: text('place'),
        year: plan.year,
        alsoBy,
      },
    }),
    title: { kind: kind.toUpperCase(), subject },
    mark: plan.isDraft ? 'Dự thảo' : '',
    addressee: '',
    blocks: [
      ...bases(answers),
      ...abbreviations(answers, kind),
      paragraph({
        text: `${issuedBy([text('issuingBody') || letterhead.ownName, ...alsoBy])} ${insideSentence(titled(kind))} với nội dung như sau:`,
      }),
      ...blocks,
      ...(movements ? [paragraph({ text: `${movements.title}: nêu tại Phụ lục ${movements.number} kèm theo.` })] : []),
      paragraph({ text: `Trên đây là ${insideSentence(titled(kind))} ${insideSentence(subject)}./.` }),
    ],
    annexes: movements ? [...annexes, movements] : annexes,
    signature: signatureOf(
      { authority: text('signerAuthority'), title: text('signerTitle'), name: text('signerName') },
      letterhead,
    ),
    coSignatures: coIssuers.map((row) => coSignature(form, row)),
    recipients: recipients(answers),
    isBlank: false,
  };
}

/** The movements a plan is tied to, as the table its type asks for; other spellings of their names are for finding only. */
function movementsAnnex({ form, answers, wording }: PlanToPrint, before: readonly Annex[]): Annex | undefined {
  const others = new Set(form.fields.map(({ key }) => key).filter((key) => key !== 'movements'));
  const table = printForm(form, { ...wording, answers, elsewhere: others }).blocks.find(({ type }) => type === 'table');
  if (table?.type !== 'table') return undefined;
  const aliases = form.fields.find((field) => field.table === 'movements' && field.key === 'aliases')?.id;
  const kept = table.columns.map(({ field }) => field === undefined || field !== aliases);
  const only = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => kept[at]);
  return annexOf(before, table.label, paperTable({ columns: only(table.columns), rows: table.rows.map(only) }));
}

/** Who issues it; bodies that do so together have agreed on it (R04). */
function issuedBy(bodies: readonly string[]): string {
  const [last = '', ...before] = bodies.filter((name) => name !== '').toReversed();
  return before.length === 0 ? `${last} ban hành` : `${before.toReversed().join(', ')} và ${last} thống nhất ban hành`;
}

/** Who signs for a body that issues it too, under the name of that body. */
function coSignature(form: Form, row: Row): Signature {
  const said = (key: keyof typeof signingColumns) => cell(row, columnKey(form, 'coIssuers', key, signingColumns[key]));
  const authority = said('signerAuthority').toUpperCase();
  const body = cell(row, 'name').toUpperCase();
  return {
    authority: [...linesOf(authority), ...(authority.includes(body) ? [] : [body])],
    title: linesOf(said('signerTitle').toUpperCase()),
    name: said('signerName'),
  };
}

/** "KẾ HOẠCH" as a word in a sentence: "Kế hoạch". */
const titled = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();

/** Each basis a line of its own, in italics, with its semicolon; the last one with a full stop (NĐ 30/2020). */
function bases(answers: Answers): PaperBlock[] {
  const rows = rowsOf(answers, 'bases');
  return rows.map((row, at) => {
    const [type, number, date, issuer, subject] = ['type', 'number', 'date', 'issuer', 'subject'].map((key) =>
      cell(row, key),
    );
    const parts = [
      `Căn cứ ${type}`,
      number && (/^số\s/i.test(number) ? number : `số ${number}`),
      date && formatOfficialDate(date),
      issuer && `của ${issuer}`,
      subject && `về ${insideSentence(subject)}`,
    ];
    return paragraph({ text: `${parts.filter(Boolean).join(' ')}${at === rows.length - 1 ? '.' : ';'}`, italic: true });
  });
}

function abbreviations(answers: Answers, kind: string): PaperBlock[] {
  const rows = rowsOf(answers, 'abbreviations');
  if (rows.length === 0) return [];
  const listed = rows.map((row) => `${cell(row, 'full')} (${cell(row, 'short')})`).join('; ');
  return [paragraph({ text: `Các từ viết tắt trong ${insideSentence(titled(kind))} này: ${listed}.` })];
}

/** Tasks, and tables of one column, are numbered sentences in a plan; what an optional field leaves open is not said. */
function asText(form: Form, answers: Answers): (block: PrintedBlock) => PaperBlock[] | undefined {
  let section = '';
  return (block) => {
    if (block.type === 'heading' && block.level === 1) section = block.number;
    if (block.type === 'value' && block.text === '…') return [];
    if (block.type !== 'table') return undefined;
    const key = form.fields.find(({ id }) => id === block.field)?.key ?? '';
    if (key === 'tasks') return rowsOf(answers, key).flatMap((row) => task(row, section));
    if (block.columns.length === 2) return block.rows.flatMap(([number = '', text = '']) => numbered(number, text));
    return undefined;
  };
}

/** "II.6.2" under the heading II. is 6.2.; who leads, with whom and until when stand below in italics. */
function task(row: Row, section: string): PaperBlock[] {
  const code = cell(row, 'code').replace(/\.$/, '');
  const number = code.startsWith(section) ? code.slice(section.length) : code;
  const due = cell(row, 'dueOn');
  const told = [
    cell(row, 'lead') && `Chủ trì: ${cell(row, 'lead')}`,
    cell(row, 'cooperating') && `phối hợp: ${cell(row, 'cooperating')}`,
    cell(row, 'deadline') && `thời hạn: ${insideSentence(cell(row, 'deadline'))}`,
    due && `hoàn thành trước ${formatOfficialDate(due)}`,
  ].filter(Boolean);
  return [
    ...numbered(number, cell(row, 'content')),
    ...(told.length > 0 ? [paragraph({ text: `(${told.join('; ')}.)`, italic: true })] : []),
  ];
}

function numbered(number: string, text: string): PaperBlock[] {
  const [first = '', ...more] = linesOf(text);
  return [`${number}. ${first}`, ...more].map((line) => paragraph({ text: line }));
}

function recipients(answers: Answers): string[] {
  const filing = typeof answers['filing'] === 'string' ? answers['filing'] : '';
  const named = rowsOf(answers, 'recipients').map((row) => cell(row, 'name'));
  return [...named, ...(filing ? [`Lưu: ${filing}`] : [])].filter(Boolean);
}

const rowsOf = (answers: Answers, key: string): Row[] =>
  Array.isArray(answers[key]) ? (answers[key] as Row[]).filter((row) => typeof row === 'object' && row !== null) : [];
const cell = (row: Row, key: string): string => (typeof row[key] === 'string' ? row[key] : '');
