import { describe, expect, it } from 'vitest';
import { communeHalfYear, communeHalfYearAnswers } from '../../examples/index.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { copyForward, takeOver } from './copy-forward.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('the example form is not valid');
const { form } = parsed;
const idOf = (key: string) => form.field(key)!.id;
let count = 0;
const newId = () => `new ${(count += 1)}`;
const earlier = communeHalfYearAnswers(1);
const offered = (now: object = {}) =>
  new Map(copyForward(form, form, earlier, { ...now }, newId).map((offer) => [form.field(offer.field)!.key, offer]));

describe('taking over the answers of an earlier report', () => {
  it('offers stock figures and texts to be copied, and tells what belongs to the earlier period', () => {
    const offers = offered();
    expect(offers.get('householdsTotal')).toEqual({
      field: idOf('householdsTotal'),
      value: earlier['householdsTotal'],
      isOfPeriod: false,
    });
    expect(offers.get('preparedByName')).toMatchObject({ isOfPeriod: false });
    expect(offers.get('modelsNew')).toMatchObject({ isOfPeriod: true });
    expect([...offers.keys()].filter((key) => form.field(key)?.calculated)).toEqual([]);
  });

  it('offers a table whole with new ids, where the draft has none', () => {
    const rows = earlier['modelRows'] as { _id: string; name: string }[];
    const copy = offered().get('modelRows')!.value as typeof rows;
    expect(copy.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(copy.some(({ _id }) => rows.some((row) => row._id === _id))).toBe(false);
    expect(offered({ modelRows: rows }).has('modelRows')).toBe(false);
  });

  it('offers neither number nor day of the document: each report bears its own', () => {
    const asked = structuredClone(communeHalfYear);
    const id = (last: number) => ({ type: 'string', 'x-field': `5d0c61c1-2f5e-4f0e-9a51-0d8a4f1b7e0${last}` });
    const text = { ...id(1), 'x-kind': 'text', title: 'Số', maxLength: 60 };
    const day = { ...id(2), 'x-kind': 'date', title: 'Ngày', format: 'date' };
    Object.assign(asked.schema['properties'] as object, { docNumber: text, docDate: day });
    (asked.schema['x-sections'] as { fields: string[] }[])[0]!.fields.push('docNumber', 'docDate');
    const read = parseForm(asked);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const told = { docNumber: '05/BC-MTTQ-BTT', docDate: '2025-05-29', preparedByName: 'Lan' };
    const offers = copyForward(read.form, read.form, told, {}, newId);
    expect(offers.map(({ field }) => field)).toEqual([idOf('preparedByName')]);
  });

  it('offers nothing that stands there already', () => {
    expect(offered({ householdsTotal: earlier['householdsTotal'] }).has('householdsTotal')).toBe(false);
    expect(offered({ householdsTotal: 7 }).get('householdsTotal')).toMatchObject({ value: earlier['householdsTotal'] });
  });

  it('follows the form to its next version', () => {
    const next = parseForm(structuredClone(communeHalfYear));
    if (!next.ok) throw new Error('not valid');
    const offers = copyForward(form, next.form, earlier, {}, newId);
    expect(offers.find(({ field }) => field === idOf('householdsTotal'))?.value).toBe(earlier['householdsTotal']);
  });

  it('takes over what is chosen and would be seen, and leaves the rest of the draft', () => {
    const monitored = { ...earlier, hasMonitoring: true, monitoringCount: 3 };
    const offers = copyForward(form, form, monitored, {}, newId);
    const chosen = (...keys: string[]) => offers.filter(({ field }) => keys.map(idOf).includes(field));
    expect(takeOver(form, { modelsNew: 5 }, chosen('monitoringCount', 'householdsTotal'))).toEqual({
      answers: { modelsNew: 5, householdsTotal: earlier['householdsTotal'] },
      taken: [idOf('householdsTotal')],
    });
    expect(takeOver(form, {}, chosen('hasMonitoring', 'monitoringCount')).answers).toEqual({
      ...{ hasMonitoring: true, monitoringCount: 3 },
    });
  });
});
