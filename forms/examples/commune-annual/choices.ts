import { idsOf } from '../ids.ts';
import type { Option } from '../parts.ts';

const id = idsOf('commune-annual');

/** How a unit rates its own year. */
export const ratings: Option[] = [
  ['excellent', 'b3bd663b-8e59-48d2-895b-aa7ea221623e', 'Xuất sắc', 'Excellent'],
  ['good', '8f0b10b8-484c-46b5-8343-28a6f8301114', 'Tốt', 'Good'],
  ['fair', '324240c9-a668-4744-a187-b975c5ebc1bf', 'Khá', 'Fair'],
  ['average', '0530967a-19ff-4009-ad01-425f5014afc9', 'Trung bình', 'Average'],
  ['weak', '7ea6dd5d-99e1-4455-90ea-6ac67366b60d', 'Yếu', 'Weak'],
];

/** How well a movement of an organisation went at this level. */
export const movementRatings: Option[] = [
  ['exceeded', id('movement exceeded'), 'Vượt yêu cầu', 'Beyond what was asked'],
  ['met', id('movement met'), 'Đạt yêu cầu', 'As was asked'],
  ['notMet', id('movement not met'), 'Chưa đạt', 'Not met'],
];

/** Who is put forward for commendation (R30). */
export const awardKinds: Option[] = [
  ['collective', id('award collective'), 'Tập thể', 'Collective'],
  ['individual', id('award individual'), 'Cá nhân', 'Individual'],
];

/** What is proposed for them. */
export const awardForms: Option[] = [
  ['praise', id('award praise'), 'Biểu dương', 'Public praise'],
  ['certificate', id('award certificate'), 'Giấy khen', 'Certificate of commendation'],
  ['merit', id('award merit'), 'Bằng khen', 'Certificate of merit'],
  ['otherAward', id('award other'), 'Hình thức khác', 'Another form'],
];

/** Who would decide on it. */
export const awardLevels: Option[] = [
  ['commune', id('award level commune'), 'Xã, phường', 'Commune or ward'],
  ['city', id('award level city'), 'Thành phố', 'City'],
  ['province', id('award level province'), 'Tỉnh', 'Province'],
  ['central', id('award level central'), 'Trung ương', 'Central'],
];
