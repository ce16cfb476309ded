import { money, rule, whole } from '../parts.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';

const properties = {
  unionMembersEmulating: whole(
    id('union members emulating'),
    ['Đoàn viên, người lao động tham gia thi đua', 'Members and workers who emulate'],
    { unit: 'người', indicator: 'union-members-emulating', basis: 'stock' },
    ['Mỗi người tính một lần.', 'Each counted once.'],
  ),
  enterprisesParticipating: whole(
    id('enterprises participating'),
    ['Doanh nghiệp tham gia', 'Enterprises taking part'],
    { unit: 'doanh nghiệp', indicator: 'enterprises-participating', basis: 'stock' },
  ),
  laborInitiatives: whole(
    id('labor initiatives'),
    ['Sáng kiến “Lao động giỏi, lao động sáng tạo”', 'Initiatives of “Good labour, creative labour”'],
    { unit: 'sáng kiến', indicator: 'labor-initiatives' },
  ),
  laborInitiativesApplied: whole(id('labor initiatives applied'), ['Trong đó đã áp dụng', 'Of these applied'], {
    unit: 'sáng kiến',
    indicator: 'labor-initiatives-applied',
  }),
  benefitValue: money(id('benefit value'), ['Giá trị làm lợi', 'Value of the benefit'], 'benefit-value', [
    'Giá trị làm lợi trong kỳ của các sáng kiến đã áp dụng.',
    'What the initiatives applied brought in the period.',
  ]),
  adminReformSolutions: whole(
    id('admin reform solutions'),
    ['Giải pháp cải cách thủ tục hành chính', 'Solutions for simpler administration'],
    { unit: 'giải pháp', indicator: 'admin-reform-solutions' },
  ),
  femaleExcellent: whole(
    id('female excellent'),
    ['Nữ đạt “Giỏi việc nước, đảm việc nhà”', 'Women honoured for work and home'],
    { unit: 'người', indicator: 'female-excellent' },
  ),
  civilServantModel: whole(
    id('civil servant model'),
    [
      'Cán bộ đạt chuẩn “Trung thành, trách nhiệm, liêm chính, sáng tạo”',
      'Officials who meet “Loyal, responsible, honest, creative”',
    ],
    { unit: 'người', indicator: 'civil-servant-model' },
  ),
  creativeLaborCertificates: whole(
    id('creative labor certificates'),
    ['Bằng Lao động sáng tạo', 'Certificates of creative labour'],
    { unit: 'bằng', indicator: 'creative-labor-certificates' },
  ),
};

/** The Federation of Labour (R13). */
export const tradeUnion: OrganisationPart = {
  type: 'tradeUnion',
  title: ['Liên đoàn Lao động', 'Federation of Labour'],
  properties,
  rules: [
    rule(
      id('labor initiatives applied within'),
      'error',
      'laborInitiativesApplied <= laborInitiatives',
      ['laborInitiativesApplied', 'laborInitiatives'],
      ['Số sáng kiến đã áp dụng không được lớn hơn số sáng kiến.', 'Initiatives applied cannot exceed initiatives.'],
    ),
  ],
  order: Object.keys(properties),
};
