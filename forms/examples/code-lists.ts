import { idsOf } from './ids.ts';
import { codeList } from './parts.ts';
import type { Option } from './parts.ts';

/*
 * Choices that several forms share [danh mục]: each form carries the version it was published with in its `$defs`,
 * under the same permanent ids.
 */

const id = idsOf('code-list');
const option = (code: string, vi: string, en: string): Option => [code, id(code), vi, en];

/** Member organisations of the Fatherland Front at the same level: the five political-social ones, and others. */
export const memberOrganisations = codeList(
  id('member organisations'),
  1,
  ['Tổ chức thành viên của Mặt trận', 'Member organisations of the Front'],
  [
    option('tradeUnion', 'Công đoàn', 'Trade union'),
    option('farmers', 'Hội Nông dân', "Farmers' Union"),
    option('youth', 'Đoàn TNCS Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union'),
    option('women', 'Hội Liên hiệp Phụ nữ', "Women's Union"),
    option('veterans', 'Hội Cựu chiến binh', 'Veterans Association'),
    option('elderly', 'Hội Người cao tuổi', 'Association of the Elderly'),
    option('redCross', 'Hội Chữ thập đỏ', 'Red Cross Society'),
    option('otherMember', 'Tổ chức thành viên khác', 'Other member organisation'),
  ],
);

/**
 * Emulation movements and campaigns of the organisations that the plan names (R13 to R17). Plans name them by title or
 * alias, and say whose they are and for which years.
 */
export const movements = codeList(
  id('movements'),
  1,
  ['Phong trào, cuộc vận động', 'Movements and campaigns'],
  [
    option('goodLabour', 'Lao động giỏi, lao động sáng tạo', 'Good labour, creative labour'),
    option('loyalStaff', 'Trung thành, trách nhiệm, liêm chính, sáng tạo', 'Loyal, responsible, upright, creative'),
    option(
      'goodBusiness',
      'Nông dân thi đua sản xuất, kinh doanh giỏi',
      'Farmers emulate in good production and business',
    ),
    option('creativeYouth', 'Tuổi trẻ sáng tạo', 'Creative youth'),
    option('oneIdea', 'Mỗi thanh niên một ý tưởng, sáng kiến', 'One idea from each young person'),
    option('newEraWomen', 'Xây dựng người phụ nữ Việt Nam thời đại mới', 'Vietnamese women of the new era'),
    option('gracefulWomen', 'Phụ nữ cử chỉ đẹp, sống văn minh', 'Women of graceful manners, living in a civilised way'),
    option('exemplaryVeterans', 'Cựu chiến binh gương mẫu', 'Exemplary veterans'),
    option(
      'unitedPeople',
      'Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh',
      'All people unite for new countryside and civilised towns',
    ),
    option('otherMovement', 'Phong trào khác của địa phương', 'Another movement of the locality'),
  ],
  {
    loyalStaff: ['Trung thành – Trách nhiệm – Liêm chính – Sáng tạo'],
    gracefulWomen: ['Phụ nữ Tam Kỳ - cử chỉ đẹp sống văn minh'],
    goodBusiness: ['Nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu, giảm nghèo bền vững'],
  },
);
