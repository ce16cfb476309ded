import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';
import { defaultLetterhead } from './default-letterhead.ts';

const fields = 'style superior body heading ownName sign place authority signerTitle signerName editRevision canSet';
const letterheadOf = `query ($id: ID!) { unit(id: $id) { letterhead { ${fields} } } }`;
const set = `mutation ($input: SetUnitLetterheadInput!) { setUnitLetterhead(input: $input) { __typename
  ... on UnitLetterheadSet { unit { letterhead { ${fields} } } }
  ... on UnitLetterheadConflict { unit { letterhead { ${fields} } } } } }`;

describe('the letterhead of a unit', () => {
  let city: SmallCity;
  let administrator: Person;
  let anXuan: string;
  beforeAll(async () => {
    city = await smallCity();
    await given(city.app.owner).person({ login: 'administrator', roles: ['administrator'], at: city.units.city });
    administrator = await city.app.as('administrator');
    anXuan = (await administrator.get('{ units(search: "An Xuân") { edges { node { id } } } }')).units.edges[0].node.id;
  });
  afterAll(() => city.app.close());

  const read = async (somebody: Person) => (await somebody.get(letterheadOf, { id: anXuan })).unit.letterhead;
  const input = (more: object = {}) => ({
    ...{
      unitId: anXuan,
      style: 'STATE',
      superior: 'Ủy ban MTTQ Việt Nam\n\n  thành phố Tam Kỳ ',
      body: 'MẶT TRẬN AN XUÂN',
    },
    ...{ heading: '', ownName: 'Mặt trận phường An Xuân', sign: 'MTTQ', place: 'An Xuân', authority: '' },
    ...{ signerTitle: 'CHỦ TỊCH', signerName: 'Lê Văn An', expectedRevision: 0, idempotencyKey: randomUUID(), ...more },
  });

  it('is the usual one of the Front until it is set', async () => {
    expect(await read(administrator)).toEqual({
      ...{ style: 'STATE', superior: 'ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG AN XUÂN', body: 'BAN THƯỜNG TRỰC', heading: '' },
      ...{ ownName: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường An Xuân', sign: 'MTTQ-BTT', place: 'An Xuân' },
      ...{ authority: 'TM. BAN THƯỜNG TRỰC', signerTitle: 'CHỦ TỊCH', signerName: '', editRevision: 0, canSet: true },
    });
    expect(await read(await city.app.as('an-xuan'))).toMatchObject({ canSet: false });
    expect(await read(await city.app.as('neighbour'))).toBeNull();
  });

  it('is set by an administrator above, and kept as typed but for empty lines', async () => {
    const { setUnitLetterhead } = await administrator.get(set, { input: input() });
    expect(setUnitLetterhead.__typename).toBe('UnitLetterheadSet');
    expect(setUnitLetterhead.unit.letterhead).toMatchObject({
      ...{ superior: 'Ủy ban MTTQ Việt Nam\nthành phố Tam Kỳ', body: 'MẶT TRẬN AN XUÂN', editRevision: 1 },
    });
    const late = (await administrator.get(set, { input: input({ body: 'KHÁC' }) })).setUnitLetterhead;
    expect(late).toMatchObject({ __typename: 'UnitLetterheadConflict', unit: { letterhead: { editRevision: 1 } } });
    const { rows } = await city.app.owner.query(
      `SELECT details FROM audit_entries WHERE action = 'unit.setLetterhead'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is refused to those who may not, and without what every document needs', async () => {
    expect(await (await city.app.as('an-xuan')).refusal(set, { input: input() })).toBe('FORBIDDEN');
    expect(await (await city.app.as('neighbour')).refusal(set, { input: input() })).toBe('NOT_FOUND');
    expect(await administrator.refusal(set, { input: input({ unitId: randomUUID() }) })).toBe('NOT_FOUND');
    for (const wrong of [{ body: ' ' }, { style: 'PARTY' }, { sign: 'x'.repeat(41) }, { place: '\ud800' }])
      expect(await administrator.refusal(set, { input: input({ expectedRevision: 1, ...wrong }) })).toBe(
        'INVALID_INPUT',
      );
  });
});

describe('the usual letterhead', () => {
  const above = ['Thành phố Tam Kỳ', 'Tỉnh Quảng Nam'];
  const of = (name: string) => defaultLetterhead({ name, kind: 'organisation', above });

  it("is the Party's way for the Farmers' and the Youth Union, the state's for other organisations", () => {
    expect(of('Hội Nông dân thành phố Tam Kỳ')).toMatchObject({
      ...{ style: 'party', heading: 'HỘI NÔNG DÂN VIỆT NAM', superior: 'BCH HỘI NÔNG DÂN\nTỈNH QUẢNG NAM' },
      ...{ body: 'BCH HỘI NÔNG DÂN\nTHÀNH PHỐ TAM KỲ', sign: 'HND', place: 'Tam Kỳ' },
    });
    expect(of('Đoàn TNCS Hồ Chí Minh thành phố Tam Kỳ')).toMatchObject({
      ...{ style: 'party', body: 'BCH ĐOÀN\nTHÀNH PHỐ TAM KỲ', signerTitle: 'BÍ THƯ' },
    });
    expect(of('Liên đoàn Lao động thành phố Tam Kỳ')).toMatchObject({
      ...{ style: 'state', superior: 'LIÊN ĐOÀN LAO ĐỘNG\nTỈNH QUẢNG NAM', sign: 'LĐLĐ' },
    });
  });

  it('of an organisation nobody foresaw is its name', () => {
    expect(of('Hội Người cao tuổi')).toMatchObject({
      superior: '',
      body: 'HỘI NGƯỜI CAO TUỔI',
      sign: 'HNCT',
      place: 'Tam Kỳ',
    });
    expect(defaultLetterhead({ name: 'Phường Bàn Thạch', kind: 'ward', above: [] }).place).toBe('Bàn Thạch');
  });

  it('is that of its territory where a unit is named after the Front’s committee', () => {
    const expected = defaultLetterhead({ name: 'Thành phố Hội An', kind: 'city', above: [] });
    for (const name of ['Ủy ban MTTQ thành phố Hội An', 'Ban Thường trực UBMTTQ Việt Nam thành phố Hội An'])
      expect(of(name)).toEqual(expected);
    expect(of('Ủy ban MTTQ Việt Nam').body).toBe('ỦY BAN MTTQ VIỆT NAM');
  });
});
