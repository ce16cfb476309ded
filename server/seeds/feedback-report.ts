import type { FormDocument, JsonObject } from '@ke-hoach/forms';
import { policyFeedback } from '@ke-hoach/forms/examples';
import { fieldId } from './returns.ts';
import { seedId } from './seed-id.ts';

type Both = [vi: string, en: string];

const id = (name: string) => seedId(`feedback report ${name}`);
const said = ([vi, en]: Both) => ({ title: vi, 'x-i18n': { en: { title: en } } });
const text = (name: string, kind: string, title: Both, more: JsonObject): JsonObject => ({
  ...{ type: 'string', 'x-field': id(name), 'x-kind': kind, ...said(title), ...more },
});

/** A column with what an entry of the register says under the same name. */
const drawn = (name: string, kind: string, title: Both, more: JsonObject): JsonObject => ({
  ...text(name, kind, title, more),
  'x-registerField': fieldId(policyFeedback, name),
});

const columns = {
  draftTitle: drawn('draftTitle', 'text', ['Tên dự thảo', 'Title of the draft'], { maxLength: 500 }),
  draftingAgency: drawn('draftingAgency', 'text', ['Cơ quan soạn thảo', 'Drafting agency'], { maxLength: 300 }),
  heldOn: drawn('heldOn', 'date', ['Ngày thực hiện', 'Held on'], { format: 'date' }),
  mainOpinions: drawn('mainOpinions', 'long-text', ['Ý kiến chính', 'Main opinions'], { maxLength: 5000 }),
};

const properties = {
  feedbackRows: {
    ...{ type: 'array', maxItems: 200, 'x-field': id('rows'), 'x-kind': 'table' },
    ...said(['Các cuộc góp ý, phản biện trong kỳ', 'Feedback and criticism in the period']),
    description: 'Phần mềm lấy sẵn từ sổ góp ý, phản biện của đơn vị; sửa hoặc thêm dòng nếu cần.',
    ...{ 'x-register': 'policy-feedback', 'x-registerDate': fieldId(policyFeedback, 'heldOn') },
    'x-columns': Object.keys(columns),
    items: {
      type: 'object',
      properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
      required: ['_id', 'draftTitle'],
      unevaluatedProperties: false,
    },
  },
  assessment: text('assessment', 'long-text', ['Đánh giá chung', 'Assessment'], { maxLength: 5000 }),
  proposals: text('proposals', 'long-text', ['Kiến nghị', 'Proposals'], { maxLength: 5000 }),
};

/** A report that units may give: what they wrote in the register of feedback comes into its table. */
export const feedbackReport: FormDocument = {
  schema: {
    ...{ $schema: policyFeedback.schema.$schema!, type: 'object' },
    ...said(['Báo cáo chuyên đề góp ý, phản biện xã hội', 'Thematic report on feedback and criticism']),
    ...{ properties, required: ['assessment'], unevaluatedProperties: false },
    'x-sections': [
      {
        id: id('section'),
        ...said(['Góp ý, phản biện xã hội', 'Feedback and criticism']),
        fields: Object.keys(properties),
      },
    ],
  },
  uiSchema: {},
};
