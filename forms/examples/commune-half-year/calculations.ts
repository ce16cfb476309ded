import { calculation } from '../parts.ts';

/** What the form computes: totals, the share of households, models at the end. */
export const calculations = [
  calculation(
    '9a5181bc-100a-45b7-8113-af0e24ff3943',
    'propagandaSessionsTotal',
    'integer',
    ['Tổng số buổi tuyên truyền', 'Outreach sessions in total'],
    { unit: 'buổi', indicator: 'outreach-sessions' },
    'sum(propagandaRows.sessions)',
    ['Tổng cột “Số buổi”.', 'Sum of the column “Sessions”.'],
  ),
  calculation(
    '40b3fe72-2123-454f-afe5-7caf78d0c2c0',
    'propagandaAttendeesTotal',
    'integer',
    ['Tổng số lượt người', 'Attendances in total'],
    { unit: 'lượt người', indicator: 'outreach-attendances' },
    'sum(propagandaRows.attendees)',
    ['Tổng cột “Số lượt người”.', 'Sum of the column “Attendances”.'],
  ),
  calculation(
    '940ea49b-b151-42dc-b8ab-d80cbf581da9',
    'householdsRate',
    'percent',
    ['Tỷ lệ hộ tham gia', 'Share of households taking part'],
    { unit: '%', indicator: 'households-rate', basis: 'stock', overUnits: 'ratio' },
    'householdsParticipating * 100 / householdsTotal',
    [
      'Số hộ tham gia chia tổng số hộ; trống nếu tổng số hộ bằng 0.',
      'Households taking part over households in total; blank when there are none.',
    ],
    ['householdsParticipating', 'householdsTotal'],
  ),
  calculation(
    '1c32cf74-ba66-4983-9468-2edd3ae45967',
    'modelsTotal',
    'integer',
    ['Tổng số mô hình cuối kỳ', 'Models at the end of the period'],
    { unit: 'mô hình', indicator: 'models-total', basis: 'stock' },
    'modelsCarriedOver + modelsNew - modelsEnded',
    ['Duy trì + mới − kết thúc.', 'Carried over + new − ended.'],
  ),
  calculation(
    '6456afe2-00c1-4680-866b-c34a34a18cf6',
    'fundingTotal',
    'money',
    ['Tổng kinh phí', 'Funding in total'],
    { unit: 'đồng', indicator: 'funding-total' },
    'sum([fundingState, fundingMembers, fundingSocial, fundingOther])',
    ['Cộng các nguồn đã nhập; trống nếu chưa nhập nguồn nào.', 'Sum of the sources entered; blank when none is.'],
  ),
];
