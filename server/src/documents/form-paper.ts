import type { Form } from '@ke-hoach/forms';
import { printForm } from '@ke-hoach/forms/print';
import { layOut } from './blocks.ts';
import type { Paper } from './paper.ts';
import { DOTS, kindSign } from './words.ts';

/** A form that no unit was given yet: where the unit, its number and its place stand there is room to write. */
export function formPaper(form: Form, year: number): Paper {
  const printed = printForm(form, { language: 'vi' });
  const { blocks, annexes } = layOut(printed.blocks, true);
  const isReport = /^báo cáo/i.test(form.title);
  const room = DOTS.repeat(8);
  return {
    head: {
      ...{ style: 'state', superior: [room], body: [room], heading: [] },
      number: `Số: ${DOTS}/${[kindSign(isReport ? 'Báo cáo' : form.title), DOTS].filter(Boolean).join('-')}`,
      placeAndDate: `${DOTS}${DOTS}, ngày … tháng … năm ${year}`,
    },
    title: { kind: form.title.toUpperCase(), subject: '' },
    mark: '',
    addressee: isReport ? room : '',
    blocks,
    annexes,
    signature: { authority: [], title: ['THỦ TRƯỞNG ĐƠN VỊ'], name: '' },
    recipients: [...(isReport ? ['Như trên'] : []), 'Lưu: VT'],
    isBlank: true,
  };
}
