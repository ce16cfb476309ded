import { idsOf } from '../ids.ts';
import type { Option } from '../parts.ts';

const id = idsOf('organisation-report');

/** The five political-social organisations, by their code in the form. */
export const politicalSocial = ['tradeUnion', 'farmers', 'youth', 'women', 'veterans'] as const;
/** One of the five political-social organisations. */
export type OrganisationType = (typeof politicalSocial)[number];
/** Whoever reports on this form: one of the five, or another member organisation (R24). */
export type ReportingOrganisation = OrganisationType | 'otherMember';

export const organisations: Option[] = [
  ['tradeUnion', '0b7c2f9e-6c0d-4c0f-9d5f-5b6f1f0f3a11', 'Liên đoàn Lao động', 'Federation of Labour'],
  ['farmers', '4f5f0a8b-2a5a-4f0e-8f64-93a2f4f2d512', 'Hội Nông dân', "Farmers' Union"],
  ['youth', '7a3fb0d2-5d5b-4b52-9d4f-1f6a8f2a6b13', 'Đoàn TNCS Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union'],
  ['women', '9c1c6d3e-1b7e-4e57-a0cb-0e3a6f6e8c14', 'Hội Liên hiệp Phụ nữ', "Women's Union"],
  ['veterans', 'c2d8a7f4-8e9a-4a6d-b7f1-6d5b2c9f4e15', 'Hội Cựu chiến binh', 'Veterans Association'],
  ['otherMember', id('other member'), 'Tổ chức thành viên khác', 'Other member organisation'],
];

/** Contests of youth and children (R15). */
export const contests: Option[] = [
  ['creativeYouthDay', id('contest creative youth'), 'Ngày hội “Sáng tạo trẻ”', 'Creative Youth Day'],
  ['startupIdeas', id('contest start-up ideas'), 'Ý tưởng khởi nghiệp sáng tạo', 'Creative start-up ideas'],
  ['informatics', id('contest informatics'), 'Hội thi Tin học', 'Informatics contest'],
  ['otherContest', id('contest other'), 'Cuộc thi khác', 'Another contest'],
];

/** Who held a contest. */
export const contestLevels: Option[] = [
  ['city', id('contest level city'), 'Thành phố', 'City'],
  ['province', id('contest level province'), 'Tỉnh', 'Province'],
  ['central', id('contest level central'), 'Toàn quốc', 'National'],
];
