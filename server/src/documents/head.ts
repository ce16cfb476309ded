import type { Letterhead } from '../units/letterhead/letterhead.ts';
import type { Paper, PaperHead, Signature } from './paper.ts';
import { DOTS, kindSign, linesOf, placeAndDate } from './words.ts';

/** What a document adds to the letterhead of its unit. */
export interface HeadFacts {
  kind: string;
  /** A running number, or the number whole: "38/KH-MTTQ-BTT". */
  number: string | null;
  date: string | null;
  /** Where the document names its own. */
  place?: string;
  year: number;
  alsoBy?: readonly string[];
}

export function headOf(letterhead: Letterhead, { kind, number, date, place, year, alsoBy = [] }: HeadFacts): PaperHead {
  const { style, superior, body, heading } = letterhead;
  return {
    style,
    superior: linesOf(superior),
    body: [...linesOf(body), ...alsoBy.map((name) => name.toUpperCase())],
    heading: style === 'party' ? linesOf(heading) : [],
    number: documentNumber(letterhead, kind, number),
    placeAndDate: placeAndDate(place || letterhead.place, date, year),
  };
}

/** "Số: 05/BC-MTTQ-BTT"; in the Party's way "Số 05-BC/HND". Without a number there is room for it. */
function documentNumber({ style, sign }: Letterhead, kind: string, number: string | null): string {
  const label = style === 'party' ? 'Số' : 'Số:';
  if (number !== null && !/^\d+$/.test(number)) return `${label} ${number.replace(/^số:?\s*/i, '')}`;
  const written = number === null ? DOTS : number.padStart(2, '0');
  const kindOf = kindSign(kind);
  if (style === 'party') return `${label} ${[written, kindOf].filter(Boolean).join('-')}/${sign}`;
  return `${label} ${written}/${[kindOf, sign].filter(Boolean).join('-')}`;
}

/**
 * Who signs beside whom, row by row, left and right: who leads signs on the right of the first row. Null where a last one
 * stands alone.
 */
export function signaturePairs({ signature, coSignatures = [] }: Paper): [Signature | null, Signature | null][] {
  const [first = null, ...others] = coSignatures;
  const more = others.flatMap((left, at) => (at % 2 === 0 ? [[left, others[at + 1] ?? null] as const] : []));
  return [[first, signature], ...more.map(([left, right]): [Signature, Signature | null] => [left, right])];
}

/** Who signs: as the document says, else as the letterhead does. */
export function signatureOf(
  said: { authority: string; title: string; name: string },
  letterhead: Letterhead,
): Signature {
  const own = said.title || said.name || said.authority;
  return {
    authority: linesOf(own ? said.authority : letterhead.authority),
    title: linesOf(own ? said.title : letterhead.signerTitle),
    name: own ? said.name : letterhead.signerName,
  };
}
