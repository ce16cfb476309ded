import { describe, expect, it, test } from 'vitest';
import { applyOperation } from '../../src/build/index.ts';
import { checkAnswers, parseForm } from '../../src/index.ts';
import { carryOver, changeSentence, compareForms, lineageOf } from '../../src/versions/index.ts';
import type { Answers, Form, FormDocument } from '../../src/index.ts';
import type { Operation } from '../../src/build/index.ts';
import { communeHalfYear, communeHalfYearAnswers, organisationReport, organisationReportAnswers } from '../index.ts';
import { communeHalfYear2026Answers, organisationReport2026Answers, secondYearContext } from './answers.ts';
import { communeHalfYearChanges } from './commune-half-year-changes.ts';
import { communeHalfYear2026, organisationReport2026 } from './forms.ts';
import { organisationReportChanges } from './organisation-report-changes.ts';
import { redesigned } from './redesigned.ts';

function parsed(document: FormDocument): Form {
  const result = parseForm(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.form;
}

const organisations = ['tradeUnion', 'farmers', 'youth', 'women', 'veterans', 'otherMember'] as const;
const organisationOf = (seed: number) => organisations[seed % organisations.length]!;

const communes = {
  name: 'F1',
  before: communeHalfYear,
  after: communeHalfYear2026(),
  changes: communeHalfYearChanges,
  lastYear: communeHalfYearAnswers,
  thisYear: communeHalfYear2026Answers,
};
const unions = {
  name: 'F3',
  before: organisationReport,
  after: organisationReport2026(),
  changes: organisationReportChanges,
  lastYear: (seed: number) => organisationReportAnswers(seed, organisationOf(seed)),
  thisYear: (seed: number) => organisationReport2026Answers(seed, organisationOf(seed)),
};
const seeds = Array.from({ length: 24 }, (_entry, index) => index + 1);

/** All values with something in them, wherever they stand; ids of rows are no values. */
function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, member]) => (key === '_id' ? [] : leaves(member)));
}

describe.each([communes, unions])('the second year of $name', ({ before, after, changes, lastYear, thisYear }) => {
  const [old, now] = [parsed(before), parsed(after)];

  it('is reached and undone by permitted edits alone', () => {
    const inverses: Operation[] = [];
    let document = before;
    for (const change of changes) {
      const result = applyOperation(document, change);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      inverses.unshift(result.inverse);
      document = result.document;
    }
    expect(document).toEqual(after);
    for (const inverse of inverses) {
      const result = applyOperation(document, inverse);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      document = result.document;
    }
    expect(document).toEqual(before);
  });

  it('loses nothing of what was reported last year', () => {
    for (const seed of seeds) {
      const given = lastYear(seed);
      const { answers, addedUp, keptAside } = carryOver(old, now, given);
      const sums = addedUp.map(({ value }) => String(value));
      const carried = leaves(answers);
      for (const sum of sums) carried.splice(carried.indexOf(sum), 1);
      const parts = addedUp.flatMap((sum) => sum.parts.map(({ value }) => String(value)));
      const found = [...carried, ...parts, ...keptAside.flatMap(({ value }) => leaves(value))];
      expect(found.map(recoded).sort()).toEqual(leaves(given).map(recoded).sort());
    }
  });

  it('is answered by the same units without anything to mend or explain', () => {
    for (const seed of seeds) expect(checkAnswers(now, thisYear(seed), secondYearContext)).toEqual([]);
  });
});

/** A retired choice is carried as the one that took it over. */
const recoded = (value: string) => ({ panel: 'conference', informatics: 'otherContest' })[value] ?? value;

const said = ({ before, after }: { before: FormDocument; after: FormDocument }) =>
  compareForms(parsed(before), parsed(after)).map((change) => changeSentence(change, 'vi'));

test('the office reads what changes in F1', () => {
  expect(said(communes)).toEqual(
    expect.arrayContaining([
      'Tách “Tin, bài” thành “Tin, bài trên báo chí, trang thông tin”, “Tin, bài trên mạng xã hội”. Số liệu cũ có thể không còn phù hợp.',
      'Gộp “Đoàn viên, hội viên đóng góp”, “Xã hội hóa” thành “Đoàn viên, hội viên, xã hội hóa”.',
      'Đổi mã của “Số hộ tham gia Phong trào” từ householdsParticipating thành participatingHouseholds.',
      'Chuyển chỗ “Khu dân cư tiếp nhận mô hình nhân rộng”.',
      'Thêm “Người dân được hướng dẫn dịch vụ công trực tuyến”.',
      'Bỏ “Bài học kinh nghiệm”. Số liệu cũ có thể không còn phù hợp.',
      'Đổi tên “Nguyên nhân” thành “Nguyên nhân, bài học”.',
    ]),
  );
});

test('the office reads what changes in F3', () => {
  expect(said(unions)).toEqual(
    expect.arrayContaining([
      'Tách “Lượt người tập huấn” thành “Lượt người tập huấn trực tiếp”, “Lượt người tập huấn trực tuyến”. Số liệu cũ có thể không còn phù hợp.',
      'Gộp “CLB khoa học kỹ thuật nhà nông”, “CLB nông dân sản xuất, kinh doanh giỏi” thành “CLB khoa học kỹ thuật, sản xuất kinh doanh giỏi”.',
      'Thêm “Ngày ký báo cáo”.',
      'Bỏ “Sản phẩm được hỗ trợ tiêu thụ”. Số liệu cũ có thể không còn phù hợp.',
    ]),
  );
});

test('figures follow what was split, merged and given another meaning', () => {
  const form = parsed(communes.after);
  const old = parsed(communes.before);
  const descents = lineageOf(form).map(({ field, from, relation }) => [
    relation,
    old.field(from)?.key,
    form.field(field)?.key,
  ]);
  expect(descents).toEqual(
    expect.arrayContaining([
      ['partOf', 'articleCount', 'pressArticles'],
      ['partOf', 'articleCount', 'socialPosts'],
      ['sumOf', 'fundingMembers', 'fundingCommunity'],
      ['sumOf', 'fundingSocial', 'fundingCommunity'],
      ['notComparable', 'modelId', 'modelId'],
    ]),
  );
  expect(descents).toHaveLength(5);
});

test('the new field of F1 must be answered, and a retired choice is refused with the one that took it over', () => {
  const form = parsed(communes.after);
  const answers: Answers = { ...communeHalfYear2026Answers(1), digitalGuidance: null };
  const rows = (answers.propagandaRows as Answers[]).map((row) => ({ ...row, form: 'panel' }));
  const codes = checkAnswers(form, { ...answers, propagandaRows: rows }, secondYearContext).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['REQUIRED', 'CHOICE_RETIRED']));
});

test('a change that may not be made is told', () => {
  const change: Operation = { type: 'removeField', field: 'a1391473-4cf3-442e-9fbf-9a23e313303c' };
  expect(() => redesigned(communeHalfYear, [change])).toThrow(/removeField is refused: .*FIELD_IN_USE/);
});
