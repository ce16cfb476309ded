import type { Json, JsonObject } from '../../src/index.ts';
import { idsOf } from '../ids.ts';
import { money, rule, section, whole } from '../parts.ts';
import type { Both } from '../parts.ts';

/*
 * The yearly report is due early in November, so its figures stop before the year does. For what goes on growing the
 * commune also estimates the whole year; each estimate is an indicator of its own, never added to what was done.
 */

const id = idsOf('commune-annual');

const estimated: [key: string, unit: string, indicator: string, title: Both][] = [
  ['steeringDocCount', 'văn bản', 'steering-documents', ['Văn bản chỉ đạo', 'Steering documents']],
  ['propagandaSessionsTotal', 'buổi', 'outreach-sessions', ['Buổi tuyên truyền', 'Outreach sessions']],
  ['propagandaAttendeesTotal', 'lượt người', 'outreach-attendances', ['Lượt người dự', 'Attendances']],
  ['articleCount', 'tin, bài', 'articles', ['Số tin, bài', 'Items and articles']],
  ['modelsNew', 'mô hình', 'models-new', ['Số mô hình mới', 'New models']],
  ['modelsReplicated', 'mô hình', 'models-replicated', ['Số mô hình nhân rộng', 'Models replicated']],
  ['initiativesProposed', 'sáng kiến', 'initiatives-proposed', ['Sáng kiến đề xuất', 'Initiatives proposed']],
  ['initiativesApplied', 'sáng kiến', 'initiatives-applied', ['Sáng kiến ứng dụng', 'Initiatives applied']],
  ['fundingTotal', 'đồng', 'funding-total', ['Kinh phí', 'Funding']],
];

/** Key of the estimate of a figure. */
export const estimateKey = (key: string) => `${key}Estimate`;

/** Keys of the figures that are estimated. */
export const estimatedKeys = estimated.map(([key]) => key);

/** The estimates: optional, one for each figure that grows. */
export const estimates: Record<string, JsonObject> = Object.fromEntries(
  estimated.map(([key, unit, indicator, [vi, en]]) => {
    const title: Both = [`Ước cả năm: ${vi.toLowerCase()}`, `Full-year estimate: ${en.toLowerCase()}`];
    const name = id(`${key} estimate`);
    const own = `${indicator}-estimate`;
    const field =
      unit === 'đồng'
        ? money(name, title, own, undefined, { basis: 'cumulative' })
        : whole(name, title, { unit, indicator: own, basis: 'cumulative' });
    return [estimateKey(key), field];
  }),
);

/** Sections in which each figure that grows stands in a group with its estimate: both are seen side by side. */
export const besideEstimates = (sections: readonly Json[]): Json[] =>
  (sections as JsonObject[]).map((part) => ({
    ...part,
    fields: (part.fields as Json[]).map((key) => {
      const pair = estimated.find(([figure]) => figure === key);
      return pair ? section(id(`${pair[0]} and its estimate`), pair[3], [pair[0], estimateKey(pair[0])]) : key;
    }),
  }));

/** No estimate of the year is below what is already done. */
export const estimateRules = estimatedKeys.map((key) =>
  rule(
    id(`${key} estimate rule`),
    'error',
    `${estimateKey(key)} >= ${key}`,
    [estimateKey(key)],
    [
      'Ước cả năm không được nhỏ hơn số lũy kế đã thực hiện. Hãy xem lại số ước.',
      'The estimate of the year cannot be below what is already done. Check the estimate.',
    ],
  ),
);
