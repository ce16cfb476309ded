import { idsOf } from '../ids.ts';
import { table, text, when, whole, yesNo } from '../parts.ts';
import { linkColumns, propagandaColumns } from './columns.ts';

const id = idsOf('commune-half-year');

/** Head, direction, outreach and who takes part. */
export const activities = {
  preparedByName: text('288584b2-5f15-48b4-abe5-0e3479bd846e', ['Người lập biểu', 'Prepared by'], { maxLength: 100 }),
  preparedByPhone: text(
    '053acc7f-fb4b-4fe3-bb38-1d226e95f04f',
    ['Điện thoại người lập', 'Phone of the preparer'],
    { maxLength: 20, pattern: '^0[0-9 .]{8,14}$' },
    ['Số điện thoại công vụ, bắt đầu bằng số 0.', 'Office phone number, starting with 0.'],
  ),
  approvedByName: text('4c4f063b-beb2-4af1-bb50-5dbc115c49f4', ['Người duyệt', 'Approved by'], { maxLength: 100 }),
  approvedByPosition: text(
    'e09eecc6-aa83-4f70-85d6-f3e1ed7e2153',
    ['Chức vụ người duyệt', 'Position of the approver'],
    { maxLength: 100 },
  ),
  hasOwnPlan: yesNo(
    'c8d090f7-bd5e-4321-8e2f-506bc75c34fb',
    ['Đã ban hành kế hoạch riêng', 'Own plan issued'],
    { 'x-ownPlan': true },
    [
      'Kế hoạch của xã, phường triển khai kế hoạch năm của thành phố.',
      "The commune's own plan that carries out the city's yearly plan.",
    ],
  ),
  steeringDocCount: whole(
    '0beb0628-30ac-4b49-a1af-22d835ee6ec3',
    ['Văn bản chỉ đạo, hướng dẫn đã ban hành', 'Steering and guidance documents issued'],
    { unit: 'văn bản', indicator: 'steering-documents' },
    [
      'Số văn bản ban hành trong kỳ, không tính kế hoạch riêng.',
      'Documents issued in the period, the own plan not counted.',
    ],
  ),
  propagandaRows: table(
    'e0602cb4-cc16-45d0-91f6-c2453ba4cef6',
    ['Hoạt động tuyên truyền', 'Outreach activities'],
    propagandaColumns,
    ['topic', 'form', 'sessions', 'attendees'],
    {
      about: [
        'Mỗi dòng là một chủ đề theo một hình thức trong kỳ.',
        'One row for each topic and form of activity in the period.',
      ],
      conditions: [when('form', 'other', {}, ['note'])],
    },
  ),
  articleCount: whole(
    'c56fac21-39c6-4f50-8d73-ac2a154a70db',
    ['Tin, bài', 'News items and articles'],
    { unit: 'tin, bài', indicator: 'articles' },
    [
      'Tin, bài đã đăng, phát trên các kênh của Mặt trận và cơ quan truyền thông.',
      'Items published on the channels of the Front and by the media.',
    ],
  ),
  videoCount: whole(
    '4ca7c27d-777b-41eb-b341-99db77239a49',
    ['Phóng sự, video', 'Reports and videos'],
    { unit: 'video', indicator: 'videos' },
    ['Phóng sự, video đã phát trong kỳ.', 'Reports and videos broadcast in the period.'],
  ),
  links: table(id('links'), ['Địa chỉ tin, bài, video', 'Links of items and videos'], linkColumns, ['title', 'url'], {
    about: [
      'Không bắt buộc; kê những tin, bài, video tiêu biểu để thành phố giới thiệu lại.',
      'Optional; list the best items and videos so that the city can pass them on.',
    ],
    maxItems: 50,
  }),
  householdsTotal: whole(
    'a1391473-4cf3-442e-9fbf-9a23e313303c',
    ['Tổng số hộ', 'Households in total'],
    { unit: 'hộ', indicator: 'households', basis: 'stock' },
    ['Số hộ trên địa bàn tại ngày chốt số liệu.', 'Households in the area on the cut-off date.'],
  ),
  householdsParticipating: whole(
    '7ebc4670-bb31-446f-be88-9d3cb59d83a7',
    ['Số hộ tham gia Phong trào', 'Households taking part'],
    { unit: 'hộ', indicator: 'households-participating', basis: 'stock' },
    [
      'Hộ có ít nhất một người tham gia; mỗi hộ tính một lần.',
      'Households with at least one person taking part; each counted once.',
    ],
  ),
  membersParticipating: whole(
    '13ebbd56-0932-4c2a-86b6-1cacbcf9c50b',
    ['Đoàn viên, hội viên tham gia', 'Members taking part'],
    { unit: 'người', indicator: 'members-participating', basis: 'stock' },
    [
      'Đoàn viên, hội viên của các tổ chức chính trị - xã hội; mỗi người tính một lần.',
      'Members of the socio-political organisations; each counted once.',
    ],
  ),
};
