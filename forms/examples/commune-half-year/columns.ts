import { idsOf } from '../ids.ts';
import { choice, date, manyChoices, money, text, whole } from '../parts.ts';
import { activityForms, channels, contentAreas, modelFields, modelStatuses, topics } from './choices.ts';

const id = idsOf('commune-half-year');

/** Outreach: one row for each topic and form of activity. */
export const propagandaColumns = {
  topic: choice('793295c3-300c-4a62-adb3-05b155f052a6', ['Chủ đề', 'Topic'], topics),
  form: choice('86bbbcc5-327a-4560-8d36-9d135b4b185e', ['Hình thức', 'Form of activity'], activityForms),
  sessions: whole(
    'a2227ca0-2755-488f-b9e2-1acd5c5a0474',
    ['Số buổi', 'Sessions'],
    { unit: 'buổi', indicator: 'outreach-sessions-by-activity' },
    undefined,
    1,
  ),
  attendees: whole('cbd71c4e-36fc-4d30-809a-adff51f32325', ['Số lượt người', 'Attendances'], {
    unit: 'lượt người',
    indicator: 'outreach-attendances-by-activity',
  }),
  note: text('e5385d81-e789-425f-ab3b-363d43b5124b', ['Ghi chú', 'Note']),
};

/** Publications worth passing on (R21). */
export const linkColumns = {
  title: text(id('links title'), ['Tên tin, bài, video', 'Title']),
  channel: choice(id('links channel'), ['Kênh đăng', 'Channel'], channels),
  publishedOn: date(id('links published on'), ['Ngày đăng', 'Published on']),
  url: text(id('links url'), ['Đường dẫn', 'Address'], { maxLength: 500, pattern: '^https?://.' }, [
    'Bắt đầu bằng http:// hoặc https://.',
    'Begins with http:// or https://.',
  ]),
};

/**
 * One row for each model. Its code is a text: a model has no entry in the register yet when it is first reported. From
 * the second year the row points to the entry itself.
 */
export const modelColumns = {
  modelId: text(
    '30e9ade3-060d-4ba7-8082-6e4d712c54e8',
    ['Mã trong sổ mô hình', 'Code in the register of models'],
    { maxLength: 30 },
    [
      'Mã ghi trong sổ của xã, phường, ví dụ MH-001. Mô hình chưa vào sổ thì để trống.',
      'As written in the register of the commune, for example MH-001. Leave blank while it is not registered.',
    ],
  ),
  name: text('6d320d5e-57ef-4b58-9332-36184faaebda', ['Tên mô hình', 'Name of the model']),
  field: choice('c18a8881-6fa6-41e5-b8fb-952ef7acf3b9', ['Lĩnh vực', 'Field'], modelFields),
  contentArea: choice('af350dd9-9073-4226-912f-97fa93f02748', ['Nội dung thi đua', 'Emulation content'], contentAreas),
  coOrganizations: manyChoices(
    '7fb51cb8-1132-43fc-8880-8ae9b9325e91',
    ['Tổ chức phối hợp', 'Co-owning organisations'],
    'memberOrganisations',
  ),
  neighbourhood: text('b013be76-d623-4ee5-8fb3-043d119a81b6', ['Khu dân cư', 'Residential area']),
  startDate: date('541fa7e3-d53e-4951-8621-5bb2fdf25f06', ['Ngày bắt đầu', 'Start date']),
  households: whole('314bf622-d8fa-4958-9ffa-c465a3b0fef2', ['Số hộ tham gia', 'Households taking part'], {
    unit: 'hộ',
    indicator: 'model-households',
    basis: 'stock',
  }),
  funding: money('388bbb90-9cf3-4d99-b76e-3794c5cd8603', ['Kinh phí', 'Funding'], 'model-funding'),
  status: choice('514a8457-ebef-43fe-a422-bcd9a5385f4f', ['Tình trạng', 'Status'], modelStatuses),
};
