import { contentAreas, modelFields } from '../commune-half-year/choices.ts';
import { idsOf, withIdsOf } from '../ids.ts';
import type { Option } from '../parts.ts';

const id = idsOf('model-nomination');
const own = (options: Option[]) => withIdsOf('model-nomination', options) as Option[];

/** What is nominated (R09). */
export const kinds: Option[] = [
  ['model', id('kind model'), 'Mô hình', 'Model'],
  ['initiative', id('kind initiative'), 'Sáng kiến', 'Initiative'],
  ['idea', id('kind idea'), 'Ý tưởng mới', 'New idea'],
  ['practice', id('kind practice'), 'Cách làm sáng tạo', 'Creative practice'],
  ['solution', id('kind solution'), 'Giải pháp', 'Solution'],
];

export const fields = own(modelFields);
export const areas = own(contentAreas);

/** Whose it is. */
export const ownerTypes: Option[] = [
  ['collective', id('owner collective'), 'Tập thể', 'Collective'],
  ['individual', id('owner individual'), 'Cá nhân', 'Individual'],
];

/** Who recognised it before, from the lowest level up. */
export const recognitionLevels: Option[] = [
  ['commune', id('recognised by commune'), 'Xã, phường', 'Commune or ward'],
  ['city', id('recognised by city'), 'Thành phố', 'City'],
  ['province', id('recognised by province'), 'Tỉnh', 'Province'],
  ['central', id('recognised by centre'), 'Trung ương', 'Central'],
];

/** How far up it is proposed (R20, R31). */
export const proposedLevels: Option[] = [
  ['city', id('proposed to city'), 'Nhân rộng trong thành phố', 'To be replicated in the city'],
  ['province', id('proposed to province'), 'Giới thiệu về tỉnh', 'To the province'],
  ['central', id('proposed to centre'), 'Sách vàng sáng tạo (Trung ương)', 'Golden Book of Creativity (central)'],
];
