import type { FormDocument, Json, JsonObject } from '../../src/index.ts';
import { cumulative } from '../cumulative.ts';
import { idsOf, withIdsOf } from '../ids.ts';
import { politicalSocial } from '../organisation-report/choices.ts';
import { organisationReport } from '../organisation-report/form.ts';
import { date, exemplarReference, longText, rule, section, table, text, whenOneOf } from '../parts.ts';

/*
 * F3 for the year: the half-year's fields since the year's start, and exactly one exemplary model of each of the
 * five organisations (R23). Another form with ids of its own.
 */

const id = idsOf('organisation-annual');
const { $defs, ...half } = organisationReport.schema;
const base = cumulative(withIdsOf('organisation-annual', half)) as JsonObject;
const { featuredModel: _half, ...properties } = base.properties as JsonObject;

const featuredColumns = {
  model: exemplarReference(
    id('featured model'),
    ['Hồ sơ mô hình', 'Dossier of the model'],
    ['Chọn hồ sơ đã lập; để trống nếu chưa có hồ sơ.', 'Choose its dossier; leave blank when there is none yet.'],
  ),
  name: text(id('featured name'), ['Tên mô hình', 'Name of the model']),
  reason: longText(id('featured reason'), ['Vì sao tiêu biểu', 'Why it is exemplary'], undefined, { maxLength: 2000 }),
};

const added = {
  dataCutoffDate: date(
    id('data cut-off date'),
    ['Ngày chốt số liệu', 'Cut-off date of the figures'],
    ['Số liệu lũy kế từ đầu năm đến hết ngày này.', "Figures since the year's start up to the end of this day."],
  ),
  featuredModels: table(
    id('featured models'),
    ['Mô hình thật sự tiêu biểu trong năm', 'The exemplary model of the year'],
    featuredColumns,
    ['name', 'reason'],
    {
      about: ['Mỗi tổ chức báo cáo đúng 01 mô hình.', 'Each organisation reports exactly one model.'],
      maxItems: 5,
    },
  ),
  nextYearTargets: longText(
    id('next year targets'),
    ['Phương hướng, chỉ tiêu năm sau', 'Direction and targets of next year'],
    ['Nêu chỉ tiêu bằng số và cách thực hiện.', 'Give targets in figures and how to reach them.'],
  ),
};

const place = (entry: JsonObject): JsonObject => {
  const fields = (entry.fields as Json[]).map((item) => (item === 'featuredModel' ? 'featuredModels' : item));
  return { ...entry, fields };
};

const growing = ['propagandaSessionsTotal', 'articleCount', 'modelsNew', 'initiativesProposed', 'fundingTotal'];

/** F3 for the year, "Báo cáo năm – tổ chức chính trị - xã hội". */
export const organisationAnnual: FormDocument = {
  schema: {
    ...base,
    title: 'Báo cáo năm – tổ chức chính trị - xã hội',
    description: 'Kết quả cả năm thực hiện Phong trào thi đua “Đoàn kết sáng tạo” của tổ chức, lũy kế từ đầu năm.',
    'x-i18n': {
      en: {
        title: 'Yearly report of a political-social organisation',
        description: "Results of the year in the emulation movement “Đoàn kết sáng tạo”, since the year's start.",
      },
    },
    $defs: $defs as JsonObject,
    properties: { ...properties, ...added },
    required: [...(base.required as string[]), 'dataCutoffDate', 'nextYearTargets'],
    allOf: [...(base.allOf as Json[]), whenOneOf('organisationType', [...politicalSocial], {}, ['featuredModels'])],
    'x-sections': [
      ...(base['x-sections'] as JsonObject[]).map(place),
      section(id('year'), ['IX. Đánh giá cả năm', 'IX. The year as a whole'], ['dataCutoffDate', 'nextYearTargets']),
    ],
    'x-rules': [
      ...(base['x-rules'] as Json[]),
      rule(
        id('cut-off not in the future'),
        'error',
        'dataCutoffDate <= context.today',
        ['dataCutoffDate'],
        ['Ngày chốt số liệu không được sau hôm nay.', 'The cut-off date cannot be after today.'],
      ),
      rule(
        id('exactly one featured model'),
        'error',
        '!has(featuredModels) || size(featuredModels) == 1',
        ['featuredModels'],
        [
          'Mỗi tổ chức báo cáo đúng 01 mô hình tiêu biểu. Hãy giữ lại một dòng.',
          'Each organisation reports exactly one exemplary model. Keep one row.',
        ],
      ),
      ...growing.map((key) =>
        rule(
          id(`${key} grows`),
          'warning',
          `${key} >= previous.${key}`,
          [key],
          [
            'Số lũy kế nhỏ hơn số đã báo cáo 6 tháng. Hãy kiểm tra hoặc giải trình.',
            'Less than reported for the half-year. Check, or explain.',
          ],
        ),
      ),
    ],
  },
  uiSchema: organisationReport.uiSchema,
};
