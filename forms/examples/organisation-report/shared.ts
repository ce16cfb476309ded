import { longText, money, whole } from '../parts.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';

/** Asked of farmers and veterans alike: one field, so that both add up. */
export const loanOutstanding = money(
  id('loan outstanding'),
  ['Dư nợ vốn ủy thác', 'Entrusted loans outstanding'],
  'loan-outstanding',
  ['Dư nợ tại ngày chốt số liệu.', 'Outstanding on the cut-off date.'],
  { basis: 'stock' },
);

/** Asked of youth and women alike. */
export const startupSupported = whole(
  id('startup supported'),
  ['Dự án khởi nghiệp được hỗ trợ', 'Start-ups supported'],
  { unit: 'dự án', indicator: 'startup-supported' },
);

/** Any other member organisation says in its own words what it took up; all figures are optional for it (R24). */
export const otherMember: OrganisationPart = {
  type: 'otherMember',
  title: ['Tổ chức thành viên khác', 'Other member organisation'],
  properties: {
    integratedContents: longText(
      id('integrated contents'),
      ['Nội dung lồng ghép với Phong trào', 'What was taken up from the movement'],
      ['Nêu việc đã làm, nơi làm và kết quả.', 'Say what was done, where, and what came of it.'],
    ),
  },
  required: ['integratedContents'],
  order: ['integratedContents'],
};
