import { randomUUID } from 'node:crypto';

/** The numbers of the monthly form, each under its key; two of them stand in one version only. */
export const nationalTitles = {
  sessions: 'Số buổi sinh hoạt',
  meetings: 'Số buổi sinh hoạt chi hội',
  people: 'Số hội viên dự',
  guests: 'Số khách dự',
  attendees: 'Số người dự',
  cost: 'Kinh phí',
} as const;
export type NationalKey = keyof typeof nationalTitles;

/** What each version of it asks: it was drawn anew twice. */
export const nationalDrawings: readonly (readonly NationalKey[])[] = [
  ['sessions', 'people', 'guests'],
  ['sessions', 'attendees'],
  ['meetings', 'attendees', 'cost'],
];

/** The document of a version, so that its figures have a section to stand in. The cost is a column of a table. */
export function nationalDocument(keys: readonly NationalKey[], ids: Record<NationalKey | 'works', string>): string {
  const whole = (key: NationalKey) => ({
    ...{ type: 'integer', minimum: 0, maximum: 9_999_999, title: nationalTitles[key], 'x-field': ids[key] },
    ...{ 'x-kind': 'integer', 'x-unit': 'lượt', 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' },
    ...(key === 'sessions' || key === 'meetings' ? { 'x-indicator': 'meetings' } : {}),
  });
  const works = () => ({
    ...{
      type: 'array',
      title: 'Công trình',
      'x-field': ids.works,
      'x-kind': 'table',
      'x-columns': ['cost'],
      maxItems: 20,
    },
    items: {
      type: 'object',
      properties: { _id: { type: 'string', format: 'uuid' }, cost: whole('cost') },
      required: ['_id'],
      unevaluatedProperties: false,
    },
  });
  const asked = Object.fromEntries(keys.map((key) => (key === 'cost' ? ['works', works()] : [key, whole(key)])));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', title: 'Báo cáo tháng', properties: asked, unevaluatedProperties: false },
    'x-sections': [{ id: randomUUID(), title: 'Kết quả trong tháng', fields: Object.keys(asked) }],
  };
  return JSON.stringify({ schema, uiSchema: {} });
}
