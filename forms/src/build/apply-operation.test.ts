import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communeHalfYear, yearlyPlan } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { applyOperation } from './index.ts';
import { canonicalJson, parseForm, storedKinds } from '../index.ts';
import { compareForms } from '../versions/index.ts';
import type { Form, FormDocument } from '../index.ts';
import type { Operation } from './index.ts';
import type { Change } from '../versions/index.ts';
import { runs } from '../testing/runs.ts';

const read = (document: FormDocument) => (parseForm(document) as { form: Form }).form;
const half = read(communeHalfYear);
const idOf = (key: string, form = half) => form.field(key)?.id ?? '';
const newId = '11111111-1111-4111-8111-111111111111';

function done(document: FormDocument, operation: Operation): { document: FormDocument; inverse: Operation } {
  const result = applyOperation(document, operation);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

/** Operations that fit the document, and a few that do not. */
function operations(form: Form): fc.Arbitrary<Operation> {
  const stored = fc.constantFrom(...form.fields.map((field) => field.id));
  const section = fc.constantFrom(
    ...form.sections.map((entry) => entry.id),
    ...[...form.rows.keys()].map((key) => idOf(key, form)),
  );
  const title = fc.constantFrom('Số hộ nghèo', 'Đối tượng thụ hưởng', 'Kết quả', 'Causes', '123');
  const after = fc.oneof(fc.constant(null), stored);
  return fc.oneof(
    fc.record({
      type: fc.constant('addField' as const),
      kind: fc.constantFrom(...storedKinds) as fc.Arbitrary<'text'>,
      title,
      section,
    }),
    fc.record({ type: fc.constant('moveField' as const), field: stored, section, after }),
    fc.record({
      type: fc.constant('renameField' as const),
      field: stored,
      key: fc.constantFrom('renamed', 'm', 'causes', 'note', 'field'),
    }),
    fc.record({
      type: fc.constant('retitleField' as const),
      field: fc.oneof(stored, section),
      title,
      lang: fc.constantFrom('vi' as const, 'en' as const),
    }),
    fc.record({ type: fc.constant('setRequired' as const), field: stored, required: fc.boolean() }),
    fc.record({ type: fc.constant('removeField' as const), field: stored }),
    fc.record({
      type: fc.constant('addSection' as const),
      title,
      after: fc.constantFrom(null, ...form.sections.map((entry) => entry.id)),
    }),
    fc.record({ type: fc.constant('removeSection' as const), section }),
  );
}

describe.each([
  ['F1', communeHalfYear],
  ['the plan type', yearlyPlan],
  [
    'a small form',
    smallForm({
      calculations: [
        ['total', 'a + b'],
        ['free', '1'],
      ],
    }),
  ],
])('every edit of %s', (_name, document) => {
  test('can be undone, leaves the document given untouched, and its result compares', () => {
    const form = read(document);
    const original = canonicalJson(document);
    let applied = 0;
    fc.assert(
      fc.property(operations(form), (operation) => {
        const result = applyOperation(document, operation);
        expect(canonicalJson(document)).toBe(original);
        if (!result.ok) return;
        applied += 1;
        const back = done(result.document, result.inverse);
        expect(canonicalJson(back.document)).toBe(original);
        expect(canonicalJson(done(back.document, back.inverse).document)).toBe(canonicalJson(result.document));
        const changed = canonicalJson(result.document) !== original;
        expect(compareForms(form, read(result.document)).length > 0).toBe(changed);
      }),
      runs(30),
    );
    expect(applied).toBeGreaterThan(5);
  });
});

describe('applyOperation', () => {
  test.each<[Operation, Partial<Change>[]]>([
    [
      { type: 'renameField', field: idOf('householdsTotal'), key: 'totalHouseholds' },
      [{ kind: 'renamed', field: idOf('householdsTotal'), before: 'householdsTotal', after: 'totalHouseholds' }],
    ],
    [
      { type: 'moveField', field: idOf('causes'), section: half.sections[0]?.id ?? '', after: null },
      [{ kind: 'moved', field: idOf('causes'), before: 'X. Đánh giá chung', after: 'Thông tin báo cáo' }],
    ],
    [
      { type: 'moveField', field: idOf('nextTasks'), section: half.sections[10]?.id ?? '', after: null },
      [{ kind: 'moved', field: idOf('nextTasks') }],
    ],
    [
      { type: 'retitleField', field: idOf('causes'), title: 'Lý do' },
      [{ kind: 'retitled', before: 'Nguyên nhân', after: 'Lý do' }],
    ],
    [
      { type: 'setRequired', field: idOf('causes'), required: true },
      [{ kind: 'requirement', before: false, after: true, breaking: true }],
    ],
    [{ type: 'removeField', field: idOf('causes') }, [{ kind: 'dropped', field: idOf('causes'), breaking: true }]],
    [
      { type: 'addField', kind: 'money', id: newId, title: 'Quỹ', section: half.sections[6]?.id ?? '' },
      [{ kind: 'added', field: newId, breaking: false }],
    ],
    [{ type: 'addSection', id: newId, title: 'XI. Phụ lục' }, [{ kind: 'added', field: newId }]],
  ])('compare finds %j', (operation, changes) => {
    const { document } = done(communeHalfYear, operation);
    expect(compareForms(half, read(document))).toMatchObject(changes);
    expect(compareForms(half, read(document))).toHaveLength(changes.length);
  });

  test('renaming rewrites conditions, expressions, rules, layout and uiSchema', () => {
    const steps: [string, string][] = [
      ['householdsTotal', 'tongSoHo'],
      ['propagandaRows.attendees', 'luot'],
      ['hasOwnPlan', 'coKeHoach'],
      ['modelRows', 'moHinh'],
      ['propagandaAttendeesTotal', 'tongLuot'],
      ['causes', 'nguyenNhan'],
    ];
    let document: FormDocument = {
      ...communeHalfYear,
      uiSchema: { ...communeHalfYear.uiSchema, modelRows: { items: { name: {} } } },
    };
    for (const [key, name] of steps)
      document = done(document, { type: 'renameField', field: idOf(key), key: name }).document;
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/"(householdsTotal|attendees|hasOwnPlan|modelRows|propagandaAttendeesTotal|causes)"/);
    const form = read(document);
    expect(form.calculations.map((calculation) => calculation.expression)).toContain(
      'householdsParticipating * 100 / tongSoHo',
    );
    expect(form.calculations.map((calculation) => calculation.expression)).toContain('sum(propagandaRows.luot)');
    expect(compareForms(half, form).map((change) => change.kind)).toEqual(steps.map(() => 'renamed'));
  });

  test('a column with settings of its own can be removed and comes back with them', () => {
    const document = {
      ...communeHalfYear,
      uiSchema: { modelRows: { items: { coOrganizations: { 'ui:placeholder': 'Hội' } } } },
    };
    const removed = done(document, { type: 'removeField', field: idOf('modelRows.coOrganizations') });
    expect(JSON.stringify(removed.document)).not.toContain('coOrganizations');
    expect(canonicalJson(done(removed.document, removed.inverse).document)).toBe(canonicalJson(document));
  });

  test('a field that something reads stays, and the readers are named', () => {
    const kinds = (key: string) => {
      const result = applyOperation(communeHalfYear, { type: 'removeField', field: idOf(key) });
      const uses = result.ok ? [] : (result.problem.details.uses as { kind: string }[]);
      return [...new Set(uses.map((use) => use.kind))];
    };
    expect(kinds('householdsTotal')).toEqual(['calculation', 'rule']);
    expect(kinds('hasOwnPlan')).toEqual(['condition']);
    expect(kinds('propagandaRows.form')).toEqual(['condition']);
    expect(kinds('propagandaRows.note')).toEqual(['condition']);
    expect(kinds('propagandaRows')).toEqual(['calculation', 'rule']);
    expect(kinds('causes')).toEqual([]);
  });

  test('a name that would capture another meaning is refused', () => {
    const plan = read(yearlyPlan);
    const operation: Operation = { type: 'renameField', field: idOf('bases.issuer', plan), key: 'issuedOn' };
    expect(applyOperation(yearlyPlan, operation)).toMatchObject({ ok: false, problem: { code: 'KEY_TAKEN' } });
  });

  const section = half.sections[0]?.id ?? '';
  const table = idOf('modelRows');
  const text = { type: 'addField', kind: 'text', title: 'A' } as const;
  test.each<[Operation, string]>([
    [{ type: 'explode' } as unknown as Operation, 'OPERATION_UNKNOWN'],
    [{ type: 'constructor' } as unknown as Operation, 'OPERATION_UNKNOWN'],
    [{ ...text, section: newId }, 'SECTION_UNKNOWN'],
    [{ ...text, section, key: 'causes' }, 'KEY_TAKEN'],
    [{ ...text, section, key: 'constructor' }, 'KEY_INVALID'],
    [{ ...text, section, id: idOf('causes') }, 'ID_TAKEN'],
    [{ ...text, section, id: 'x' }, 'ID_TAKEN'],
    [{ ...text, section, after: idOf('causes') }, 'PLACE_INVALID'],
    [{ ...text, section, title: '' }, 'RESULT_INVALID'],
    [{ ...text, kind: 'table', section: table }, 'PLACE_INVALID'],
    [{ ...text, kind: 'rating' as 'text', section }, 'PLACE_INVALID'],
    [{ ...text, section: idOf('causes') }, 'SECTION_UNKNOWN'],
    [{ type: 'moveField', field: newId, section, after: null }, 'FIELD_UNKNOWN'],
    [{ type: 'moveField', field: idOf('causes'), section: newId, after: null }, 'SECTION_UNKNOWN'],
    [{ type: 'moveField', field: idOf('causes'), section: table, after: null }, 'PLACE_INVALID'],
    [{ type: 'moveField', field: idOf('causes'), section, after: idOf('causes') }, 'PLACE_INVALID'],
    [{ type: 'renameField', field: newId, key: 'x' }, 'FIELD_UNKNOWN'],
    [{ type: 'renameField', field: idOf('causes'), key: 'lessons' }, 'KEY_TAKEN'],
    [{ type: 'retitleField', field: newId, title: 'x' }, 'FIELD_UNKNOWN'],
    [{ type: 'retitleField', field: idOf('causes'), title: null }, 'RESULT_INVALID'],
    [{ type: 'setRequired', field: newId, required: true }, 'FIELD_UNKNOWN'],
    [{ type: 'setRequired', field: idOf('fundingTotal'), required: true }, 'PLACE_INVALID'],
    [{ type: 'removeField', field: newId }, 'FIELD_UNKNOWN'],
    [{ type: 'addSection', title: 'x', id: section }, 'ID_TAKEN'],
    [{ type: 'addSection', title: 'x', after: newId }, 'SECTION_UNKNOWN'],
    [{ type: 'removeSection', section: newId }, 'SECTION_UNKNOWN'],
    [{ type: 'removeSection', section }, 'SECTION_NOT_EMPTY'],
    [{ type: 'restoreField', removed: null as never }, 'PLACE_INVALID'],
  ])('%j is refused', (operation, code) => {
    expect(applyOperation(communeHalfYear, operation)).toMatchObject({ ok: false, problem: { code } });
  });

  test('a field is restored only where it can stand', () => {
    const { document, inverse } = done(communeHalfYear, { type: 'removeField', field: idOf('lessons') });
    const removed = (inverse as Extract<Operation, { type: 'restoreField' }>).removed;
    const refused = (change: Partial<typeof removed>, on = document) => {
      const result = applyOperation(on, { type: 'restoreField', removed: { ...removed, ...change } });
      return result.ok ? 'done' : result.problem.code;
    };
    expect(refused({}, communeHalfYear)).toBe('ID_TAKEN');
    expect(refused({ key: 'causes' })).toBe('KEY_TAKEN');
    expect(refused({ condition: 99 })).toBe('PLACE_INVALID');
    expect(refused({ place: { section: newId, index: 0 } })).toBe('SECTION_UNKNOWN');
    expect(refused({})).toBe('done');
  });

  test('nothing is done to a document that is no form', () => {
    const broken = { schema: {}, uiSchema: {} };
    expect(applyOperation(broken, { ...text, section })).toMatchObject({
      ok: false,
      problem: { code: 'FORM_INVALID' },
    });
  });

  test('a section with a description and English comes back whole', () => {
    const added = done(communeHalfYear, {
      type: 'addSection',
      title: 'Phụ',
      description: 'Mô tả',
      i18n: { en: { title: 'Annex' } },
      after: section,
    });
    const id = (added.inverse as { section: string }).section;
    const removed = done(added.document, { type: 'removeSection', section: id });
    expect(canonicalJson(done(removed.document, removed.inverse).document)).toBe(canonicalJson(added.document));
  });
});
