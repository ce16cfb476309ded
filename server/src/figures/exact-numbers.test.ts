import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { answersOf, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';
import { wordFile } from '../../testing/word-file.ts';

/** The most that a whole number may be; two of them are more than a number of JavaScript holds exactly. */
const most = Number.MAX_SAFE_INTEGER;

describe('numbers stay what they are', () => {
  let city: SmallCity;
  let analyst: Person;
  beforeAll(async () => {
    city = await smallCity();
    // The form of the half-year lets less in than a whole number may be.
    await city.app.owner.query(
      `ALTER TABLE form_versions DISABLE TRIGGER never_changes;
       UPDATE form_versions SET document = replace(document, '9999999999999', '${most}'), content_hash = 'exact' WHERE document LIKE '%9999999999999%'`,
    );
    await city.issued();
    analyst = await city.app.as('analyst');
  });
  afterAll(() => city.app.close());

  const sum = async (measure: object) => {
    const query = `query ($question: AggregateInput!) { aggregate(question: $question) { groups { values { value } } } }`;
    const question = { measures: [{ function: 'SUM', ...measure }], counted: 'SUBMITTED' };
    return (await analyst.get(query, { question })).aggregate.groups[0].values[0].value;
  };

  it('from the answer to the sum of all units, the kept question and the paper', async () => {
    let id = '';
    for (const [login, unit] of [
      ['an-xuan', 'Phường An Xuân'],
      ['an-my', 'Phường An Mỹ'],
    ] as const) {
      const reporter = await city.app.as(login);
      const money = { fundingState: most, fundingMembers: 2, fundingSocial: 0, fundingOther: 0 };
      const saved = await city.saved(reporter, unit, { ...answersOf(1), ...money });
      const { editRevision, contextHash } = saved;
      id = saved.id;
      const input = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: randomUUID() };
      expect((await reporter.get(submit, { input })).submitReport).toMatchObject({ __typename: 'ReportSubmitted' });
      const { latest } = await city.reportOf(reporter, unit);
      expect([latest.answers.fundingState, latest.calculated.fundingTotal]).toEqual([most, '9007199254740993']);
    }
    expect(await sum({ indicator: 'funding-state' })).toBe('18014398509481982');
    const save = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { ... on QuestionSaved { question { address } } } }`;
    const question = { measures: [{ indicator: 'funding-state', function: 'SUM' }], counted: 'SUBMITTED' };
    const input = { title: 'Tiền', question, expectedRevision: 0, idempotencyKey: randomUUID() };
    const { address } = (await analyst.get(save, { input })).saveQuestion.question;
    expect(await (await analyst.http(address)).text()).toContain('"value":"18014398509481982"');
    const word = await (await city.app.as('an-my')).http(`/documents/reports/${id}.docx`);
    const { lines } = wordFile(new Uint8Array(await word.arrayBuffer()));
    expect(lines.join('\n')).toContain('9.007.199.254.740.993');
  });

  it('to the seventh decimal place, and in the fortieth digit', async () => {
    const here = given(city.app.owner);
    const form = await here.form({ key: 'precise', owner: city.units.city, fields: { small: {}, large: {} } });
    const plan = await here.plan({ year: 2024, owner: city.units.city });
    const period = await here.period({ plan, key: 'y', from: '2024-01-01', to: '2024-12-31', due: '2025-01-05' });
    const assignment = await here.assignment({ plan, form, period });
    for (const unit of [city.units.anXuan, city.units.anMy]) {
      const report = await here.report({ assignment, unit, state: 'submitted', submittedAt: '2025-01-02' });
      const large = '1234567890123456789012345678901234.5678901';
      await here.facts(report, { [form.fields['small']!]: ['0.0000001', '0.0000002'], [form.fields['large']!]: large });
    }
    expect(await sum({ field: form.fields['small'] })).toBe('0.0000006');
    expect(await sum({ field: form.fields['large'] })).toBe('2469135780246913578024691357802469.1357802');
  });
});
