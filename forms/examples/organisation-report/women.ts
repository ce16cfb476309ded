import { money, rule, table, text, whole } from '../parts.ts';
import type { Both, Measure } from '../parts.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';

const count = (key: string, unit: string, indicator: string, title: Both, basis: Measure['basis'] = 'flow') => ({
  [key]: whole(id(`women ${indicator}`), title, { unit, indicator, basis }),
});

const projectColumns = {
  name: text(id('international project'), ['Tên dự án', 'Project']),
  funding: money(id('international project funding'), ['Kinh phí', 'Funding'], 'international-funding'),
};

const properties = {
  ...count('womenStandardMet', 'người', 'women-standard-met', [
    'Phụ nữ đạt tiêu chí “Phụ nữ Việt Nam thời đại mới”',
    'Women who meet the standard of the new era',
  ]),
  ...count(
    'civilizedBehaviorModels',
    'mô hình',
    'civilized-behavior-models',
    ['Mô hình “Phụ nữ Tam Kỳ - cử chỉ đẹp sống văn minh”', 'Models of “Women of Tam Kỳ, civil in manner”'],
    'stock',
  ),
  ...count('startupIdeas', 'ý tưởng', 'women-startup-ideas', [
    'Ý tưởng khởi nghiệp của phụ nữ',
    'Start-up ideas of women',
  ]),
  ...count(
    'womenOwnedCoops',
    'HTX, tổ hợp tác',
    'women-owned-coops',
    ['Hợp tác xã, tổ hợp tác do phụ nữ quản lý', 'Cooperatives run by women'],
    'stock',
  ),
  ...count(
    'ocopProducts',
    'sản phẩm',
    'ocop-products',
    ['Sản phẩm OCOP của phụ nữ', 'OCOP products of women'],
    'stock',
  ),
  internationalProjects: table(
    id('international projects'),
    ['Chương trình, dự án quốc tế', 'International programmes and projects'],
    projectColumns,
    ['name'],
    { maxItems: 30 },
  ),
  ...count('exemplaryWomen', 'người', 'exemplary-women', [
    'Điển hình phụ nữ được biểu dương',
    'Exemplary women honoured',
  ]),
};

/** The Women's Union (R16). */
export const women: OrganisationPart = {
  type: 'women',
  title: ['Hội Liên hiệp Phụ nữ', "Women's Union"],
  properties,
  rules: [
    rule(
      id('startups supported within ideas'),
      'warning',
      'startupSupported <= startupIdeas',
      ['startupSupported'],
      [
        'Khởi nghiệp được hỗ trợ nhiều hơn số ý tưởng. Hãy kiểm tra, hoặc giải trình nếu có ý tưởng từ kỳ trước.',
        'More start-ups supported than ideas. Check, or explain if some ideas are older.',
      ],
    ),
  ],
  order: Object.keys(properties),
};
