import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, changing, planSeenBy, savePlanDocument, seen } from '../../testing/plan-words.ts';
import { issuePlan, smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const listed = '{ plans { edges { node { number issuedOn document } } } }';
const search = 'query ($text: String!) { search(text: $text) { kind about } }';

let city: SmallCity;
let designer: Person;

const now = () => planSeenBy(designer, city.plan);
const issue = async (given: object = {}) =>
  expect((await designer.get(issuePlan, seen(await now(), given))).issuePlan.__typename).toBe('PlanIssued');
const write = async (...cells: object[]) =>
  expect((await designer.get(savePlanDocument, seen(await now(), { cells }))).savePlanDocument.__typename).toBe(
    'PlanDocumentSaved',
  );
const amend = async (...cells: object[]) => {
  await write(...cells);
  const why = { reason: 'Văn thư cấp số' };
  const { amendPlan } = await designer.get(changing('amendPlan', 'AmendPlanInput'), seen(await now(), why));
  expect(amendPlan.__typename).toBe('PlanChanged');
};

/** What a unit reads of number and day: in its list and the document there, on paper, and found by the number. */
async function read(text: string) {
  const unit = await city.app.as('an-xuan');
  const [{ node }] = (await unit.get(listed)).plans.edges;
  const response = await fetch(`${city.app.url}/documents/plans/${city.plan}.docx`, {
    headers: { cookie: unit.cookie() },
  });
  const word = unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml']!;
  const paper = strFromU8(word).replaceAll(/<[^>]+>/g, ' ');
  return {
    ...{ number: node.number, issuedOn: node.issuedOn },
    document: [node.document.docNumber ?? null, node.document.issuedOn],
    paper: [/Số: ?(\S+)/.exec(paper)?.[1], /Tam Kỳ, (ngày \d+ tháng \d+ năm \d+)/.exec(paper)?.[1]],
    found: (await unit.get(search, { text })).search.map(({ about }: any) => about),
  };
}

describe('a plan issued without a number, on the day its document says', () => {
  beforeAll(async () => {
    city = await smallCity();
    designer = await city.app.as('designer');
  });
  afterAll(() => city.app.close());

  it('bears the day of its document, not that on which the button was pressed', async () => {
    await issue();
    const { paper, ...known } = await read('06/KH');
    expect(known).toEqual({ number: null, issuedOn: '2025-03-12', document: [null, '2025-03-12'], found: [] });
    expect(paper[1]).toBe('ngày 12 tháng 3 năm 2025');
  });

  it('bears the number that the records clerk gives later, in lists, on paper and in the search', async () => {
    await amend(cell('docNumber', null, ' 06/KH-MTTQ-BTT '));
    expect(await read('06/KH')).toMatchObject({
      ...{ number: '06/KH-MTTQ-BTT', issuedOn: '2025-03-12', found: ['2025 · 06/KH-MTTQ-BTT'] },
      paper: ['06/KH-MTTQ-BTT', 'ngày 12 tháng 3 năm 2025'],
    });
    expect((await now()).amendments[0].documentChanges).toMatchObject([{ place: 'Số, ký hiệu', before: null }]);
  });

  it('is known by a number and day that an amendment mends, and by no number where that is taken out', async () => {
    const { docNumber } = (await now()).document;
    await amend(cell('docNumber', docNumber, '07/KH-MTTQ-BTT'), cell('issuedOn', '2025-03-12', '2025-03-15'));
    expect(await read('07/KH')).toEqual({
      ...{ number: '07/KH-MTTQ-BTT', issuedOn: '2025-03-15', document: ['07/KH-MTTQ-BTT', '2025-03-15'] },
      ...{ paper: ['07/KH-MTTQ-BTT', 'ngày 15 tháng 3 năm 2025'], found: ['2025 · 07/KH-MTTQ-BTT'] },
    });
    await amend(cell('docNumber', '07/KH-MTTQ-BTT', null));
    expect(await read('07/KH')).toMatchObject({ number: null, issuedOn: '2025-03-15', found: [] });
  });
});

describe('a plan whose document says its number', () => {
  beforeAll(async () => {
    city = await smallCity();
    designer = await city.app.as('designer');
  });
  afterAll(() => city.app.close());

  it('is issued under it where none is given; a day that is given goes before that of the document', async () => {
    await write(cell('docNumber', null, '04/KH-MTTQ-BTT'));
    await issue({ number: ' ', issuedOn: '2025-03-14' });
    expect(await read('04/KH')).toEqual({
      ...{ number: '04/KH-MTTQ-BTT', issuedOn: '2025-03-14', document: ['04/KH-MTTQ-BTT', '2025-03-14'] },
      ...{ paper: ['04/KH-MTTQ-BTT', 'ngày 14 tháng 3 năm 2025'], found: ['2025 · 04/KH-MTTQ-BTT'] },
    });
  });

  it('keeps number and day through an amendment of something else, also where its document says others', async () => {
    await city.app.owner.query(`UPDATE plans SET number = '05/KH-MTTQ-BTT', issued_on = '2025-03-20'`);
    const { filing } = (await now()).document;
    await amend(cell('filing', filing, 'VT, BPT'));
    expect(await read('05/KH')).toMatchObject({
      ...{ number: '05/KH-MTTQ-BTT', issuedOn: '2025-03-20', found: ['2025 · 05/KH-MTTQ-BTT'] },
    });
  });
});
