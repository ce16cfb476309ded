import { calculation, rule, whole } from '../parts.ts';
import type { Both, Measure } from '../parts.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';

const count = (key: string, unit: string, indicator: string, title: Both, basis: Measure['basis'] = 'flow') => ({
  [key]: whole(id(`farmers ${indicator}`), title, { unit, indicator, basis }),
});

const branches = {
  ...count('professionalBranchesNew', 'chi hội', 'professional-branches-new', [
    'Chi hội nông dân nghề nghiệp thành lập mới',
    'Professional branches founded',
  ]),
  ...count(
    'professionalBranchesTotal',
    'chi hội',
    'professional-branches',
    ['Tổng số chi hội nông dân nghề nghiệp', 'Professional branches in total'],
    'stock',
  ),
  ...count('professionalGroupsNew', 'tổ hội', 'professional-groups-new', [
    'Tổ hội nông dân nghề nghiệp thành lập mới',
    'Professional groups founded',
  ]),
  ...count(
    'professionalGroupsTotal',
    'tổ hội',
    'professional-groups',
    ['Tổng số tổ hội nông dân nghề nghiệp', 'Professional groups in total'],
    'stock',
  ),
};

const clubs = {
  ...count('clubsScience', 'CLB', 'clubs-science', ['CLB khoa học kỹ thuật nhà nông', 'Science clubs'], 'stock'),
  ...count(
    'clubsGoodBusiness',
    'CLB',
    'clubs-good-business',
    ['CLB nông dân sản xuất, kinh doanh giỏi', 'Clubs of good business'],
    'stock',
  ),
  ...count(
    'clubsNoLawViolation',
    'CLB',
    'clubs-no-law-violation',
    ['CLB nông dân không vi phạm pháp luật', 'Clubs without breach of the law'],
    'stock',
  ),
};

const business = {
  ...count('goodBusinessRegistered', 'hộ', 'good-business-registered', [
    'Hộ đăng ký sản xuất, kinh doanh giỏi',
    'Households registered for good business',
  ]),
  ...count('goodBusinessCentral', 'hộ', 'good-business-central', ['Đạt cấp Trung ương', 'Achieved: central']),
  ...count('goodBusinessProvincial', 'hộ', 'good-business-provincial', ['Đạt cấp tỉnh', 'Achieved: provincial']),
  ...count('goodBusinessCity', 'hộ', 'good-business-city', ['Đạt cấp thành phố', 'Achieved: city']),
  ...count('goodBusinessCommune', 'hộ', 'good-business-commune', ['Đạt cấp xã, phường', 'Achieved: commune']),
};

const support = {
  ...count('startupProjects', 'dự án', 'farmers-startup-projects', ['Dự án khởi nghiệp', 'Start-up projects']),
  ...count('trainingClasses', 'lớp', 'training-classes', ['Lớp tập huấn', 'Training classes']),
  ...count('trainingAttendees', 'lượt người', 'training-attendances', ['Lượt người tập huấn', 'Trainees']),
  ...count('loanHouseholds', 'hộ', 'loan-households', ['Hộ đang vay vốn', 'Households with a loan'], 'stock'),
  ...count(
    'linkageChains',
    'chuỗi',
    'linkage-chains',
    ['Chuỗi liên kết sản xuất - tiêu thụ', 'Chains from producer to buyer'],
    'stock',
  ),
  ...count('productsSold', 'sản phẩm', 'products-sold', [
    'Sản phẩm được hỗ trợ tiêu thụ',
    'Products sold with support',
  ]),
  ...count('householdsHelpedOutOfPoverty', 'hộ', 'households-out-of-poverty', [
    'Hộ hội viên được giúp thoát nghèo',
    'Member households helped out of poverty',
  ]),
};

const within = (part: string, whole: string, vi: string, en: string) =>
  rule(id(`farmers ${part} within`), 'error', `${part} <= ${whole}`, [part, whole], [vi, en]);

/** The Farmers' Union (R14). */
export const farmers: OrganisationPart = {
  type: 'farmers',
  title: ['Hội Nông dân', "Farmers' Union"],
  properties: { ...branches, ...clubs, ...business, ...support },
  calculations: [
    calculation(
      id('clubs total'),
      'clubsTotal',
      'integer',
      ['Tổng số câu lạc bộ', 'Clubs in total'],
      { unit: 'CLB', indicator: 'clubs-total', basis: 'stock' },
      'clubsScience + clubsGoodBusiness + clubsNoLawViolation',
    ),
    calculation(
      id('good business achieved'),
      'goodBusinessAchieved',
      'integer',
      ['Tổng số hộ đạt sản xuất, kinh doanh giỏi', 'Households of good business in total'],
      { unit: 'hộ', indicator: 'good-business-achieved' },
      'sum([goodBusinessCentral, goodBusinessProvincial, goodBusinessCity, goodBusinessCommune])',
    ),
  ],
  rules: [
    within(
      'professionalBranchesNew',
      'professionalBranchesTotal',
      'Chi hội thành lập mới không được nhiều hơn tổng số chi hội.',
      'Branches founded cannot exceed branches in total.',
    ),
    within(
      'professionalGroupsNew',
      'professionalGroupsTotal',
      'Tổ hội thành lập mới không được nhiều hơn tổng số tổ hội.',
      'Groups founded cannot exceed groups in total.',
    ),
    rule(
      id('good business within registered'),
      'warning',
      'goodBusinessAchieved <= goodBusinessRegistered',
      ['goodBusinessRegistered'],
      [
        'Số hộ đạt nhiều hơn số hộ đăng ký. Hãy kiểm tra, hoặc giải trình nếu có hộ đăng ký từ năm trước.',
        'More households achieved than registered. Check, or explain if some registered earlier.',
      ],
    ),
    rule(
      id('trainees need a class'),
      'error',
      '!(trainingAttendees > 0) || trainingClasses > 0',
      ['trainingClasses', 'trainingAttendees'],
      ['Có người tập huấn thì số lớp phải lớn hơn 0.', 'Where people were trained there must be a class.'],
    ),
  ],
  order: [
    ...Object.keys(branches),
    ...Object.keys(clubs),
    'clubsTotal',
    ...Object.keys(business),
    'goodBusinessAchieved',
    ...['startupProjects', 'trainingClasses', 'trainingAttendees', 'loanHouseholds'],
    ...['linkageChains', 'productsSold', 'householdsHelpedOutOfPoverty'],
  ],
};
