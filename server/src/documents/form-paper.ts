import type { Form } from '@ke-hoach/forms';
import { printForm } from '@ke-hoach/forms/print';
import type { Letterhead } from '../units/letterhead/letterhead.ts';
import { layOut } from './blocks.ts';
import { headOf, signatureOf } from './head.ts';
import type { Paper, PaperHead, Signature } from './paper.ts';
import { DOTS, kindSign } from './words.ts';

/**
 * A form to be filled in by hand. Where no unit was given it yet, there is room to write where the unit, its number and
 * its place stand; of a plan's office they are known.
 */
export function formPaper(form: Form, year: number, letterhead?: Letterhead): Paper {
  const printed = printForm(form, { language: 'vi' });
  const { blocks, annexes } = layOut(printed.blocks, true);
  const isReport = /^báo cáo/i.test(form.title);
  const kind = isReport ? 'Báo cáo' : form.title;
  return {
    head: letterhead
      ? headOf(letterhead, { kind: kindOfPlan(kind), number: null, date: null, year })
      : openHead(kind, year),
    title: { kind: form.title.toUpperCase(), subject: '' },
    mark: '',
    addressee: isReport ? room : '',
    blocks,
    annexes,
    signature: letterhead ? signatureOf({ authority: '', title: '', name: '' }, letterhead) : openSignature,
    recipients: [...(isReport ? ['Như trên'] : []), 'Lưu: VT'],
    isBlank: true,
  };
}

const room = DOTS.repeat(8);
const openSignature: Signature = { authority: [], title: ['THỦ TRƯỞNG ĐƠN VỊ'], name: '' };

const openHead = (kind: string, year: number): PaperHead => ({
  ...{ style: 'state', superior: [room], body: [room], heading: [] },
  number: `Số: ${DOTS}/${[kindSign(kind), DOTS].filter(Boolean).join('-')}`,
  placeAndDate: `${DOTS}${DOTS}, ngày … tháng … năm ${year}`,
});

/** "Kế hoạch năm" is a plan, whatever its type is called. */
const kindOfPlan = (kind: string) => (/^kế hoạch/i.test(kind) ? 'Kế hoạch' : kind);
