import { idsOf } from '../ids.ts';
import { file, longText, money, table, whole, yesNo } from '../parts.ts';
import { modelColumns } from './columns.ts';

const id = idsOf('commune-half-year');

/** Models, initiatives, funding, commendation and the words of the report. */
export const results = {
  modelsCarriedOver: whole(
    '84668473-dc2c-443c-8d20-7d7ef5bfbc01',
    ['Mô hình duy trì từ kỳ trước', 'Models carried over'],
    { unit: 'mô hình', indicator: 'models-carried-over', basis: 'stock' },
    ['Mô hình còn hoạt động tại ngày đầu kỳ.', 'Models active on the first day of the period.'],
  ),
  modelsNew: whole(
    '69b345a2-8d7a-44bb-a57c-29312f0f3c5b',
    ['Mô hình mới', 'New models'],
    { unit: 'mô hình', indicator: 'models-new' },
    [
      'Mô hình bắt đầu trong kỳ; kê từng mô hình ở bảng dưới. Chỉ tiêu năm: ít nhất 01 mô hình.',
      'Models started in the period, each listed in the table below. Target of the year: at least one.',
    ],
  ),
  modelsEnded: whole(
    '3597dd33-9b2e-4c56-91ab-bdf4d57824c8',
    ['Mô hình kết thúc', 'Models ended'],
    { unit: 'mô hình', indicator: 'models-ended' },
    ['Mô hình ngừng hoạt động trong kỳ.', 'Models that stopped in the period.'],
  ),
  modelRows: table(
    '417fc004-40ad-40f2-b479-bd857277c484',
    ['Danh sách mô hình', 'List of models'],
    modelColumns,
    ['name', 'field', 'status'],
    {
      about: [
        'Kê tất cả mô hình mới; có thể kê thêm mô hình duy trì và kết thúc.',
        'List all new models; carried over and ended ones may be added.',
      ],
      maxItems: 100,
    },
  ),
  modelsReplicated: whole(
    'b373bb60-64c3-4c01-8f48-76e0efceed44',
    ['Mô hình được nhân rộng', 'Models replicated'],
    { unit: 'mô hình', indicator: 'models-replicated' },
    [
      'Mô hình của các năm trước hoặc nơi khác được áp dụng thêm trong kỳ.',
      'Models of earlier years or other places taken up in the period.',
    ],
  ),
  neighbourhoodsReplicated: whole(
    '1882e17e-6c97-4af5-92e5-460217b172b0',
    ['Khu dân cư tiếp nhận mô hình nhân rộng', 'Residential areas that took up a model'],
    { unit: 'khu dân cư', indicator: 'neighbourhoods-replicated' },
    [
      'Số khu dân cư áp dụng mô hình nhân rộng trong kỳ.',
      'Residential areas that took up a replicated model in the period.',
    ],
  ),
  initiativesProposed: whole(
    '81423ffb-698c-45b6-8a2b-6aaa0ecc6f9a',
    ['Sáng kiến, ý tưởng được đề xuất', 'Initiatives and ideas proposed'],
    { unit: 'sáng kiến', indicator: 'initiatives-proposed' },
    ['Sáng kiến, ý tưởng mới được giới thiệu trong kỳ.', 'New initiatives and ideas put forward in the period.'],
  ),
  initiativesRecognized: whole(
    '04368d1a-bb34-4ebc-b3c9-993b2b008a49',
    ['Sáng kiến được công nhận', 'Initiatives recognised'],
    { unit: 'sáng kiến', indicator: 'initiatives-recognized' },
    [
      'Có quyết định công nhận của cấp có thẩm quyền trong kỳ.',
      'Recognised by decision of the competent level in the period.',
    ],
  ),
  initiativesApplied: whole(
    'cec9f238-e44e-40fd-a568-386e0a738d67',
    ['Sáng kiến được ứng dụng', 'Initiatives applied'],
    { unit: 'sáng kiến', indicator: 'initiatives-applied' },
    ['Đã áp dụng trong thực tế trong kỳ.', 'Put into practice in the period.'],
  ),
  fundingState: money('0931de28-29ae-4ab1-9cc4-4044efd77603', ['Ngân sách nhà nước', 'State budget'], 'funding-state', [
    'Kinh phí từ ngân sách các cấp chi cho Phong trào trong kỳ.',
    'Funds from state budgets spent on the movement in the period.',
  ]),
  fundingMembers: money(
    '62b77140-f87d-4b2b-a7b8-5dc00b9bdd51',
    ['Đoàn viên, hội viên đóng góp', 'Contributions of members'],
    'funding-members',
    ['Đóng góp bằng tiền của đoàn viên, hội viên trong kỳ.', 'Contributions in money by members in the period.'],
  ),
  fundingSocial: money(
    '2cb6563c-2352-4712-a1be-3f48d0d88089',
    ['Xã hội hóa', 'Social contributions'],
    'funding-social',
    [
      'Doanh nghiệp, nhà hảo tâm và cộng đồng ủng hộ trong kỳ.',
      'Given by businesses, benefactors and the community in the period.',
    ],
  ),
  fundingOther: money('d10b2d18-69cf-4ff9-860c-3c022e950a2e', ['Nguồn khác', 'Other sources'], 'funding-other', [
    'Nguồn không thuộc ba loại trên.',
    'Sources other than the three above.',
  ]),
  hasPolicyFeedback: yesNo(
    '49eca26c-7618-42db-aed9-9364fc0a45e7',
    ['Có góp ý, phản biện xã hội trong kỳ', 'Policy feedback or social criticism in the period'],
    { 'x-nothing': true },
    ['Chọn “Không phát sinh” nếu trong kỳ không có.', 'Choose “Nothing to report” when there was none.'],
  ),
  hasMonitoring: yesNo(
    'c6f11cd1-684e-4063-bced-ead58476dcd1',
    ['Có giám sát trong kỳ', 'Monitoring in the period'],
    { 'x-nothing': true },
    [
      'Giám sát chính sách, pháp luật hỗ trợ khoa học, công nghệ. Chọn “Không phát sinh” nếu trong kỳ không có.',
      'Monitoring of policy and law supporting science and technology. Choose “Nothing to report” when there was none.',
    ],
  ),
  commendedCollectives: whole(
    '73f4abfc-a909-4ad7-8460-18a2f6202f7c',
    ['Tập thể được biểu dương, khen thưởng', 'Collectives commended'],
    { unit: 'tập thể', indicator: 'commended-collectives' },
    ['Số tập thể được biểu dương, khen thưởng trong kỳ.', 'Collectives commended or rewarded in the period.'],
  ),
  commendedIndividuals: whole(
    'c2e27721-2a06-4896-a984-29db83fcc091',
    ['Cá nhân được biểu dương, khen thưởng', 'Individuals commended'],
    { unit: 'cá nhân', indicator: 'commended-individuals' },
    ['Số cá nhân được biểu dương, khen thưởng trong kỳ.', 'Individuals commended or rewarded in the period.'],
  ),
  strengths: longText(
    '91363faa-e2e8-4a16-8d01-527f3ef12992',
    ['Ưu điểm', 'Strengths'],
    ['Kết quả nổi bật, có số liệu minh họa.', 'Outstanding results, with figures.'],
  ),
  limitations: longText(
    '90a8d0ec-2518-46a5-b889-825295c3b885',
    ['Hạn chế', 'Limitations'],
    ['Việc chưa làm được, nơi chưa làm tốt.', 'What was not achieved, and where.'],
  ),
  causes: longText(
    '81d2e3d6-9323-403e-b7fe-e8925eb32c8c',
    ['Nguyên nhân', 'Causes'],
    ['Nguyên nhân chủ quan, khách quan của hạn chế.', 'Internal and external causes of the limitations.'],
  ),
  lessons: longText(
    '33e299f5-e9e6-4ae3-aeed-a524fbae5fd6',
    ['Bài học kinh nghiệm', 'Lessons'],
    ['Cách làm nên phát huy hoặc nên tránh.', 'What to keep doing and what to avoid.'],
  ),
  proposals: longText(
    '3efda219-2150-4145-9cb9-6a9ddebfd5ee',
    ['Kiến nghị, đề xuất', 'Proposals'],
    ['Nêu rõ gửi cấp nào.', 'Say to which level they are addressed.'],
  ),
  nextTasks: longText(
    'e41a5dc9-0de6-4dc4-9eeb-c174f16f6c52',
    ['Nhiệm vụ kỳ tới', 'Tasks of the next period'],
    ['Việc chính, người làm, thời gian.', 'Main tasks, who does them and when.'],
  ),
  attachments: file(id('attachments'), ['Tệp đính kèm', 'Attachments'], {}, [
    'Bản ký, ảnh, phụ lục; không bắt buộc.',
    'Signed copy, photographs, annexes; optional.',
  ]),
};
