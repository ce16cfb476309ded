import type { FormDocument } from '../src/index.ts';
import {
  calculation,
  choice,
  date,
  dialect,
  longText,
  money,
  rule,
  section,
  table,
  text,
  when,
  whole,
  yesNo,
} from './parts.ts';

/*
 * F1: the half-year report of a commune or ward to the city's Fatherland Front, for the movement "Đoàn kết sáng tạo".
 * Rule sources are the requirement numbers of the plan: R08 topics, R25 own plan, R27 one new model, R10 and R28 "nếu có".
 */

const topics: [string, string, string, string][] = [
  [
    'movement',
    '38a08704-51e2-4abc-8faf-968922c12ee6',
    'Nội dung, mục đích, sự cần thiết của Phong trào',
    'Content, purpose and need of the movement',
  ],
  [
    'policy',
    '212c6b02-8ce1-4e2e-ad77-9343b76363ae',
    'Chính sách, pháp luật hỗ trợ sáng tạo, khởi nghiệp',
    'Policy and law supporting creativity and start-ups',
  ],
  [
    'awards',
    '4c9c2b4a-86bc-460d-a379-bd596e3122d9',
    'Ý nghĩa các giải thưởng về khởi nghiệp sáng tạo',
    'Meaning of the awards for creative start-ups',
  ],
];

const activityForms: [string, string, string, string][] = [
  ['conference', '36f8a62e-eeb4-459f-af3a-514cebbd0bd9', 'Hội nghị', 'Conference'],
  ['panel', '7d176044-e5ee-484e-8059-6acc4f1f3f92', 'Tọa đàm', 'Panel talk'],
  ['neighbourhood', '2279476e-8316-4500-a25e-8a89d4d9de0a', 'Sinh hoạt khu dân cư', 'Neighbourhood meeting'],
  ['loudspeaker', '2da6813d-300e-46cb-a7c3-52f1ae0831fd', 'Loa truyền thanh', 'Public loudspeaker'],
  ['socialMedia', 'f92daef4-d2dd-4006-ba44-c39cbbe9a967', 'Mạng xã hội', 'Social media'],
  ['other', 'f9cc9522-c3f1-4031-b0ee-efcfe8661ee6', 'Hình thức khác', 'Other form'],
];

const modelFields: [string, string, string, string][] = [
  ['economy', '07093426-ef16-464d-a382-fa6289fec83e', 'Kinh tế', 'Economy'],
  ['society', '245141a0-2c7e-42f8-b5c3-61cc93ff0ade', 'Văn hóa - xã hội', 'Culture and society'],
  ['security', 'eb2225e3-36d3-407b-be53-17e43ec7337c', 'Quốc phòng - an ninh', 'Defence and security'],
  ['politics', 'adeac3cc-96a6-4556-b4d2-1bcb003becb3', 'Xây dựng hệ thống chính trị', 'Building the political system'],
];

const contentAreas: [string, string, string, string][] = [
  [
    'agencies',
    'd4711b04-5ec2-4ecd-bd0d-a7473a0534e7',
    'Cơ quan trong hệ thống chính trị',
    'Agencies of the political system',
  ],
  [
    'households',
    '3ed84908-1260-42b0-af60-f564be12cb22',
    'Sản xuất, kinh doanh, hộ gia đình',
    'Production, business, households',
  ],
  ['services', '428e7083-f1c4-451e-b495-1feb2dcfa82c', 'Đơn vị sự nghiệp, dịch vụ', 'Public and other services'],
  ['residential', 'da5653cd-d348-4c51-bc5c-3d030cc68dd7', 'Khu dân cư', 'Residential areas'],
  ['other', 'c19cd813-3297-47a8-b388-2f4372f1e12c', 'Nội dung khác', 'Other content'],
];

const modelStatuses: [string, string, string, string][] = [
  ['carriedOver', '5c8b9947-ddfd-4763-b806-063975e4210c', 'Duy trì', 'Carried over'],
  ['new', 'd3416309-f755-43b3-9390-a515ebe28124', 'Mới trong kỳ', 'New in the period'],
  ['ended', 'fbf6a315-75a3-4ab5-b671-66832a77806b', 'Kết thúc', 'Ended'],
];

const propagandaColumns = {
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

const modelColumns = {
  modelId: text('30e9ade3-060d-4ba7-8082-6e4d712c54e8', ['Mã trong sổ mô hình', 'Code in the register of models'], {
    maxLength: 30,
  }),
  name: text('6d320d5e-57ef-4b58-9332-36184faaebda', ['Tên mô hình', 'Name of the model']),
  field: choice('c18a8881-6fa6-41e5-b8fb-952ef7acf3b9', ['Lĩnh vực', 'Field'], modelFields),
  contentArea: choice('af350dd9-9073-4226-912f-97fa93f02748', ['Nội dung thi đua', 'Emulation content'], contentAreas),
  coOrganizations: text('7fb51cb8-1132-43fc-8880-8ae9b9325e91', ['Tổ chức phối hợp', 'Co-owning organisations']),
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

const properties = {
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
  hasOwnPlan: yesNo('c8d090f7-bd5e-4321-8e2f-506bc75c34fb', ['Đã ban hành kế hoạch riêng', 'Own plan issued'], {}, [
    'Kế hoạch của xã, phường triển khai kế hoạch năm của thành phố.',
    "The commune's own plan that carries out the city's yearly plan.",
  ]),
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
    ['Chọn “Không” nếu không phát sinh.', 'Choose “No” when there was nothing to report.'],
  ),
  hasMonitoring: yesNo(
    'c6f11cd1-684e-4063-bced-ead58476dcd1',
    ['Có giám sát trong kỳ', 'Monitoring in the period'],
    { 'x-nothing': true },
    [
      'Giám sát chính sách, pháp luật hỗ trợ khoa học, công nghệ. Chọn “Không” nếu không phát sinh.',
      'Monitoring of policy and law supporting science and technology. Choose “No” when there was nothing to report.',
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
};

const ownPlan = {
  ownPlanNumber: text(
    'a56729da-e1a6-4312-8580-75ac269558ae',
    ['Số, ký hiệu kế hoạch', 'Number of the plan'],
    { maxLength: 60 },
    ['Ví dụ: 05/KH-MTTQ-BTT.', 'For example 05/KH-MTTQ-BTT.'],
  ),
  ownPlanDate: date(
    '399e31cc-3f50-4a1b-8937-2be27f1d0a7d',
    ['Ngày ban hành kế hoạch', 'Date of the plan'],
    ['Ngày ghi trên kế hoạch, trong năm kế hoạch.', 'The date on the plan, within the plan year.'],
  ),
};

const policyFeedback = {
  policyFeedbackCount: whole(
    '098217ba-bb66-4052-bd15-062ec39c862c',
    ['Số cuộc góp ý, phản biện', 'Feedback activities'],
    { unit: 'cuộc', indicator: 'policy-feedback-activities' },
    ['Bằng số phiếu góp ý, phản biện đã lập trong kỳ.', 'Equals the feedback sheets entered in the period.'],
    1,
  ),
  opinionsCount: whole(
    '9880654f-1449-45b8-bb21-7176b5a1aaf4',
    ['Số ý kiến góp ý', 'Opinions given'],
    { unit: 'ý kiến', indicator: 'opinions' },
    ['Tổng số ý kiến đã gửi cơ quan soạn thảo.', 'All opinions sent to the drafting agency.'],
  ),
  opinionsAccepted: whole(
    '53a802eb-9077-45a0-afb3-d3d4216b879f',
    ['Số ý kiến được tiếp thu', 'Opinions accepted'],
    { unit: 'ý kiến', indicator: 'opinions-accepted' },
    ['Ý kiến được tiếp thu toàn bộ hoặc một phần.', 'Opinions accepted wholly or in part.'],
  ),
};

const monitoring = {
  monitoringCount: whole(
    '8721f860-2c16-4329-b987-88bc3de2ac68',
    ['Số cuộc giám sát', 'Monitoring activities'],
    { unit: 'cuộc', indicator: 'monitoring-activities' },
    ['Bằng số phiếu giám sát đã lập trong kỳ.', 'Equals the monitoring sheets entered in the period.'],
    1,
  ),
  recommendationsCount: whole(
    'c4d9f434-6933-4ce7-b624-8e314be1879a',
    ['Số kiến nghị sau giám sát', 'Recommendations made'],
    { unit: 'kiến nghị', indicator: 'recommendations' },
    ['Kiến nghị đã gửi cơ quan được giám sát.', 'Recommendations sent to the bodies monitored.'],
  ),
  recommendationsResolved: whole(
    'eccccc8a-099a-414a-b5c6-cc90a6146125',
    ['Số kiến nghị đã được giải quyết', 'Recommendations resolved'],
    { unit: 'kiến nghị', indicator: 'recommendations-resolved' },
    ['Kiến nghị đã có kết quả giải quyết.', 'Recommendations with an outcome.'],
  ),
};

const calculations = [
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

const rules = [
  rule(
    '965c27a3-65f9-407f-8e29-de658b8f79c8',
    'error',
    'year(ownPlanDate) == context.planYear',
    ['ownPlanDate'],
    [
      'Ngày ban hành kế hoạch phải trong năm kế hoạch. Hãy xem lại ngày.',
      'The plan must be dated within the plan year. Check the date.',
    ],
  ),
  rule(
    '693dadd3-75e8-4af2-b641-c718583c666f',
    'error',
    '!(attendees > 0) || sessions > 0',
    ['sessions'],
    ['Có lượt người tham dự thì số buổi phải lớn hơn 0.', 'Where people attended there must be at least one session.'],
    'propagandaRows',
  ),
  rule(
    'b9bca92e-7b0a-46e7-a4ac-95a4d8a74859',
    'warning',
    'propagandaAttendeesTotal <= 50000',
    ['propagandaRows'],
    [
      'Tổng số lượt người vượt 50.000. Hãy kiểm tra, hoặc giải trình nếu đúng.',
      'More than 50,000 attendances. Check, or explain if it is right.',
    ],
  ),
  rule(
    '92623fab-66e5-4520-aa40-9cb8ed696167',
    'error',
    'householdsParticipating <= householdsTotal',
    ['householdsParticipating', 'householdsTotal'],
    [
      'Số hộ tham gia không được lớn hơn tổng số hộ. Hãy sửa một trong hai số.',
      'Households taking part cannot exceed households in total. Correct one of the two.',
    ],
  ),
  rule(
    'a9c1da41-2dfc-477b-a7fb-f16dbb80a07c',
    'warning',
    'householdsTotal <= 12000',
    ['householdsTotal'],
    [
      'Tổng số hộ vượt 12.000. Hãy kiểm tra, hoặc giải trình nếu đúng.',
      'More than 12,000 households. Check, or explain if it is right.',
    ],
  ),
  rule(
    '9ea4e77b-49be-4857-b827-2e09ed06b9b5',
    'error',
    'modelsEnded <= modelsCarriedOver',
    ['modelsEnded', 'modelsCarriedOver'],
    ['Số mô hình kết thúc không được lớn hơn số mô hình duy trì.', 'Models ended cannot exceed models carried over.'],
  ),
  rule(
    '5d370948-18b4-4e13-98ce-f0c19bf4c289',
    'warning',
    'modelsNew >= 1',
    ['modelsNew'],
    [
      'Chưa có mô hình mới; chỉ tiêu năm là ít nhất 01 mô hình. Hãy giải trình.',
      'No new model yet; the target of the year is at least one. Please explain.',
    ],
  ),
  rule(
    'f1667592-ddf6-4dc2-ba6e-5abb58c56d84',
    'error',
    'size(modelRows.filter(m, m.status == "new")) == modelsNew',
    ['modelRows', 'modelsNew'],
    [
      'Số dòng “Mới trong kỳ” của danh sách phải bằng số mô hình mới. Hãy thêm dòng hoặc sửa số.',
      'The rows marked new must be as many as the new models. Add rows or correct the number.',
    ],
  ),
  rule(
    '5ccac53c-6268-4a8f-b0cc-4f4b93e71d9e',
    'error',
    'startDate <= context.today',
    ['startDate'],
    ['Ngày bắt đầu mô hình không được sau hôm nay.', 'The model cannot start after today.'],
    'modelRows',
  ),
  rule(
    'f43d3b0a-0121-4ebe-a13f-b8a58f767b71',
    'warning',
    'initiativesRecognized <= initiativesProposed',
    ['initiativesRecognized'],
    [
      'Sáng kiến được công nhận nhiều hơn số đề xuất. Hãy kiểm tra, hoặc giải trình nếu có sáng kiến đề xuất từ kỳ trước.',
      'More initiatives recognised than proposed. Check, or explain if some were proposed earlier.',
    ],
  ),
  rule(
    '89a9f588-bf99-43c4-b332-811dc083be77',
    'warning',
    'initiativesApplied <= initiativesProposed',
    ['initiativesApplied'],
    [
      'Sáng kiến được ứng dụng nhiều hơn số đề xuất. Hãy kiểm tra, hoặc giải trình nếu có sáng kiến đề xuất từ kỳ trước.',
      'More initiatives applied than proposed. Check, or explain if some were proposed earlier.',
    ],
  ),
  rule(
    '3b816350-5ee1-4c6b-b946-db8f30768e2d',
    'error',
    'opinionsAccepted <= opinionsCount',
    ['opinionsAccepted', 'opinionsCount'],
    ['Số ý kiến được tiếp thu không được lớn hơn số ý kiến góp ý.', 'Opinions accepted cannot exceed opinions given.'],
  ),
  rule(
    'cc7c1c33-bc3a-4141-8873-d9e5705cffe7',
    'warning',
    'policyFeedbackCount == register.policyFeedback',
    ['policyFeedbackCount'],
    [
      'Số cuộc góp ý, phản biện khác số phiếu đã lập trong kỳ. Hãy lập đủ phiếu hoặc giải trình.',
      'The number of feedback activities differs from the sheets entered. Enter the sheets or explain.',
    ],
  ),
  rule(
    'aa817299-6c71-4c9f-a441-636206496f1d',
    'error',
    'recommendationsResolved <= recommendationsCount',
    ['recommendationsResolved', 'recommendationsCount'],
    [
      'Số kiến nghị đã giải quyết không được lớn hơn số kiến nghị.',
      'Recommendations resolved cannot exceed recommendations made.',
    ],
  ),
  rule(
    'bbaf9961-28b1-4f35-b194-280eb8353fd0',
    'warning',
    'monitoringCount == register.monitoring',
    ['monitoringCount'],
    [
      'Số cuộc giám sát khác số phiếu đã lập trong kỳ. Hãy lập đủ phiếu hoặc giải trình.',
      'The number of monitoring activities differs from the sheets entered. Enter the sheets or explain.',
    ],
  ),
];

const sections = [
  section(
    'e5aedcb7-f4f8-4005-9a9f-26c65e3bf6be',
    ['Thông tin báo cáo', 'About this report'],
    ['preparedByName', 'preparedByPhone', 'approvedByName', 'approvedByPosition'],
  ),
  section(
    'b5476d13-d37a-405c-b275-671dc5bb6ef3',
    ['I. Công tác chỉ đạo', 'I. Direction'],
    ['hasOwnPlan', 'ownPlanNumber', 'ownPlanDate', 'steeringDocCount'],
  ),
  section(
    'dfe5236d-a3dd-4c60-9383-167ed2406ba0',
    ['II. Tuyên truyền', 'II. Outreach'],
    ['propagandaRows', 'propagandaSessionsTotal', 'propagandaAttendeesTotal', 'articleCount', 'videoCount'],
  ),
  section(
    'dd3ec9f0-5a1f-4807-8a1f-de6b344390e3',
    ['III. Hộ dân và lực lượng tham gia', 'III. Households and members taking part'],
    ['householdsTotal', 'householdsParticipating', 'householdsRate', 'membersParticipating'],
  ),
  section(
    'dfa7a785-0ba2-46a0-893e-44ee4aed2b26',
    ['IV. Mô hình', 'IV. Models'],
    [
      'modelsCarriedOver',
      'modelsNew',
      'modelsEnded',
      'modelsTotal',
      'modelRows',
      'modelsReplicated',
      'neighbourhoodsReplicated',
    ],
  ),
  section(
    'f138e4df-57c4-4dd7-b4ff-2da98f72b719',
    ['V. Sáng kiến, ý tưởng', 'V. Initiatives and ideas'],
    ['initiativesProposed', 'initiativesRecognized', 'initiativesApplied'],
  ),
  section(
    '10628e81-3bae-4a84-860d-58312fd510b5',
    ['VI. Kinh phí', 'VI. Funding'],
    ['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther', 'fundingTotal'],
  ),
  section(
    '5331fb5d-57d5-478d-b987-fea493fcfc58',
    ['VII. Góp ý, phản biện xã hội (nếu có)', 'VII. Policy feedback (if any)'],
    ['hasPolicyFeedback', 'policyFeedbackCount', 'opinionsCount', 'opinionsAccepted'],
  ),
  section(
    '44c964cd-6e99-478b-97b0-e79676613b5d',
    ['VIII. Giám sát (nếu có)', 'VIII. Monitoring (if any)'],
    ['hasMonitoring', 'monitoringCount', 'recommendationsCount', 'recommendationsResolved'],
  ),
  section(
    '9df180b1-3ace-403a-8a57-65959e3fe5e6',
    ['IX. Biểu dương', 'IX. Commendation'],
    ['commendedCollectives', 'commendedIndividuals'],
  ),
  section(
    '35b64293-916a-4e14-b6c6-213b4e299cb3',
    ['X. Đánh giá chung', 'X. General assessment'],
    ['strengths', 'limitations', 'causes', 'lessons', 'proposals', 'nextTasks'],
  ),
];

/** F1, "Báo cáo 6 tháng – xã, phường". */
export const communeHalfYear: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Báo cáo 6 tháng – xã, phường',
    description: 'Kết quả 6 tháng thực hiện Phong trào thi đua “Đoàn kết sáng tạo” của xã, phường.',
    'x-i18n': {
      en: {
        title: 'Half-year report of a commune or ward',
        description: 'Half-year results of the emulation movement “Đoàn kết sáng tạo” in a commune or ward.',
      },
    },
    properties,
    required: [
      ...[
        'preparedByName',
        'approvedByName',
        'approvedByPosition',
        'hasOwnPlan',
        'steeringDocCount',
        'articleCount',
        'videoCount',
      ],
      ...['householdsTotal', 'householdsParticipating', 'modelsCarriedOver', 'modelsNew', 'modelsEnded'],
      ...['hasPolicyFeedback', 'hasMonitoring', 'strengths', 'limitations', 'nextTasks'],
    ],
    allOf: [
      when('hasOwnPlan', true, ownPlan, ['ownPlanNumber', 'ownPlanDate']),
      when('hasPolicyFeedback', true, policyFeedback, ['policyFeedbackCount', 'opinionsCount', 'opinionsAccepted']),
      when('hasMonitoring', true, monitoring, ['monitoringCount', 'recommendationsCount', 'recommendationsResolved']),
    ],
    unevaluatedProperties: false,
    'x-sections': sections,
    'x-calculations': calculations,
    'x-rules': rules,
  },
  uiSchema: {
    strengths: { 'ui:widget': 'textarea' },
    limitations: { 'ui:widget': 'textarea' },
    causes: { 'ui:widget': 'textarea' },
    lessons: { 'ui:widget': 'textarea' },
    proposals: { 'ui:widget': 'textarea' },
    nextTasks: { 'ui:widget': 'textarea' },
  },
};
