import { calculation, money, percent, rule, whole } from '../parts.ts';
import type { Both, Measure } from '../parts.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';

const count = (key: string, unit: string, indicator: string, title: Both, basis: Measure['basis'] = 'flow') => ({
  [key]: whole(id(`veterans ${indicator}`), title, { unit, indicator, basis }),
});

const properties = {
  exemplaryVeterans: percent(
    id('exemplary veterans'),
    ['Hội viên đạt “Cựu chiến binh gương mẫu”', 'Members who are “Exemplary veterans”'],
    {
      numerator: [id('exemplary veterans counted'), ['Hội viên gương mẫu', 'Exemplary members']],
      denominator: [id('veterans counted'), ['Tổng số hội viên', 'Members in total']],
    },
    { indicator: 'exemplary-veterans-rate', basis: 'stock' },
    ['Ghi số hội viên đạt và tổng số hội viên.', 'Give the members who are, and all members.'],
  ),
  ...count('economicModels', 'mô hình', 'veterans-economic-models', ['Mô hình kinh tế', 'Economic models'], 'stock'),
  mutualAidFund: money(
    id('mutual aid fund'),
    ['Quỹ giúp nhau phát triển kinh tế', 'Fund of mutual aid'],
    'mutual-aid-fund',
    ['Số dư tại ngày chốt số liệu.', 'Balance on the cut-off date.'],
    { basis: 'stock' },
  ),
  ...count('mutualAidBeneficiaries', 'người', 'mutual-aid-beneficiaries', [
    'Hội viên được quỹ giúp đỡ',
    'Members helped by the fund',
  ]),
  ...count(
    'poorMemberHouseholdsStart',
    'hộ',
    'poor-member-households-start',
    ['Hộ hội viên nghèo đầu kỳ', 'Poor member households at the start'],
    'stock',
  ),
  ...count(
    'poorMemberHouseholdsEnd',
    'hộ',
    'poor-member-households-end',
    ['Hộ hội viên nghèo cuối kỳ', 'Poor member households at the end'],
    'stock',
  ),
  ...count('housesBuilt', 'nhà', 'veterans-houses-built', ['Nhà xây mới', 'Houses built']),
  ...count('housesRepaired', 'nhà', 'veterans-houses-repaired', ['Nhà sửa chữa', 'Houses repaired']),
  housesFunding: money(id('houses funding'), ['Kinh phí làm nhà', 'Funds for houses'], 'veterans-houses-funding'),
  ...count(
    'securityModels',
    'mô hình',
    'security-models',
    ['Mô hình bảo đảm an ninh trật tự', 'Models of order and security'],
    'stock',
  ),
};

/** The Veterans Association (R17). */
export const veterans: OrganisationPart = {
  type: 'veterans',
  title: ['Hội Cựu chiến binh', 'Veterans Association'],
  properties,
  calculations: [
    calculation(
      id('poor member households reduced'),
      'poorMemberHouseholdsReduced',
      'integer',
      ['Hộ hội viên nghèo giảm trong kỳ', 'Poor member households fewer'],
      { unit: 'hộ', indicator: 'poor-member-households-reduced' },
      'poorMemberHouseholdsStart - poorMemberHouseholdsEnd',
    ),
  ],
  rules: [
    rule(
      id('exemplary veterans within'),
      'error',
      'exemplaryVeterans <= 100',
      ['exemplaryVeterans'],
      ['Hội viên gương mẫu không được nhiều hơn tổng số hội viên.', 'Exemplary members cannot exceed all members.'],
    ),
    rule(
      id('poor member households do not grow'),
      'warning',
      'poorMemberHouseholdsEnd <= poorMemberHouseholdsStart',
      ['poorMemberHouseholdsEnd'],
      [
        'Hộ nghèo cuối kỳ nhiều hơn đầu kỳ. Hãy kiểm tra hoặc giải trình.',
        'More poor households at the end. Check, or explain.',
      ],
    ),
    rule(
      id('houses need funds'),
      'warning',
      '!(housesBuilt > 0) || housesFunding > 0',
      ['housesFunding'],
      [
        'Có nhà xây mới nhưng kinh phí bằng 0. Hãy kiểm tra hoặc giải trình.',
        'Houses were built without funds. Check, or explain.',
      ],
    ),
  ],
  order: [
    ...['exemplaryVeterans', 'economicModels', 'mutualAidFund', 'mutualAidBeneficiaries'],
    ...['poorMemberHouseholdsStart', 'poorMemberHouseholdsEnd', 'poorMemberHouseholdsReduced'],
    ...['housesBuilt', 'housesRepaired', 'housesFunding', 'securityModels'],
  ],
};
