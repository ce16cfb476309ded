import { describe, expect, test } from 'vitest';
import type { Form, Section } from '../index.ts';
import type { Operation } from './index.ts';
import { done, read, refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';

const before = read(everyKindForm);
const id = (key: string) => before.field(key)?.id ?? everyId(999);
const [general, figures, funds, sorts, areas, works, list] = [50, 51, 52, 53, 54, 55, 56].map(everyId) as [
  ...[string, string, string, string],
  ...[string, string, string],
];
const made = everyId(800);

/** A section as people see it: names, and groups as lists with their title first. */
type Seen = (string | Seen)[];
const seen = ({ title, items }: Section): Seen => [
  title,
  ...items.map((item) => (typeof item === 'string' ? item : seen(item))),
];
const sectionOf = (form: Form, index: number): Seen | undefined => form.sections.map(seen)[index];

/** What stands in the second section behind its group. */
const rest = (before.sections[1]?.items ?? []).filter((item) => typeof item === 'string');
const without = (key: string) => rest.filter((one) => one !== key);

describe('groups and sections', () => {
  test.each<[string, Operation, number, Seen]>([
    [
      'a group is added behind a field',
      { type: 'addGroup', title: 'Chung', section: general, after: id('name'), id: made },
      0,
      ['I. Chung', 'guidance', 'name', ['Chung'], 'story', expect.anything(), 'heldOn', 'agreed'] as Seen,
    ],
    [
      'a group is added first in another',
      { type: 'addGroup', title: 'Trước', section: areas, after: null },
      1,
      ['II. Phân loại', ['Lĩnh vực', ['Trước'], 'area', 'areas'], ...rest],
    ],
    [
      'a group is added behind a group',
      { type: 'addGroup', title: 'Sau', section: sorts, after: areas },
      1,
      ['II. Phân loại', ['Lĩnh vực', 'area', 'areas'], ['Sau'], ...rest],
    ],
    [
      'a removed group leaves what stood in it',
      { type: 'removeGroup', group: figures },
      0,
      [
        'I. Chung',
        'guidance',
        'name',
        'story',
        'visits',
        'weight',
        ['Kinh phí và tỷ lệ', 'funds', 'share'],
        'heldOn',
        'agreed',
      ],
    ],
    [
      'a group moves to another section with all in it',
      { type: 'moveGroup', group: funds, section: works, after: list },
      2,
      [
        ...['III. Công trình', 'hasWorks', ['Danh sách công trình', 'worksNote', 'works']],
        ...[['Kinh phí và tỷ lệ', 'funds', 'share'], 'visitsTotal', 'fundsTotal', 'weightTotal', 'visitsRate'],
      ],
    ],
    [
      'a field moves into a group',
      { type: 'moveField', field: id('state'), section: areas, after: id('area') },
      1,
      ['II. Phân loại', ['Lĩnh vực', 'area', 'state', 'areas'], ...without('state')],
    ],
    [
      'a field moves behind a group',
      { type: 'moveField', field: id('evidence'), section: sorts, after: areas },
      1,
      ['II. Phân loại', ['Lĩnh vực', 'area', 'areas'], 'evidence', ...without('evidence')],
    ],
    [
      'a field that stood behind a group moves',
      { type: 'moveField', field: id('state'), section: sorts, after: null },
      1,
      ['II. Phân loại', 'state', ['Lĩnh vực', 'area', 'areas'], ...without('state')],
    ],
    [
      'a field is added to a group',
      { type: 'addField', kind: 'text', title: 'Khác', section: areas, after: id('area') },
      1,
      ['II. Phân loại', ['Lĩnh vực', 'area', 'khac', 'areas'], ...rest],
    ],
    [
      'a field of a group is removed',
      { type: 'removeField', field: id('exemplar') },
      1,
      ['II. Phân loại', ['Lĩnh vực', 'area', 'areas'], ...without('exemplar')],
    ],
    [
      'a section moves to the front',
      { type: 'moveSection', section: sorts, after: null },
      0,
      ['II. Phân loại', ['Lĩnh vực', 'area', 'areas'], ...rest],
    ],
  ])('%s', (_name, operation, index, expected) => {
    expect(sectionOf(done(everyKindForm, operation).form, index)).toEqual(expected);
  });

  test.each<[Operation, string[]]>([
    [{ type: 'moveSection', section: general }, ['II. Phân loại', 'III. Công trình', 'I. Chung']],
    [{ type: 'moveSection', section: general, after: sorts }, ['II. Phân loại', 'I. Chung', 'III. Công trình']],
    [{ type: 'moveSection', section: works, after: general }, ['I. Chung', 'III. Công trình', 'II. Phân loại']],
  ])('%j gives %j', (operation, titles) => {
    expect(done(everyKindForm, operation).form.sections.map(({ title }) => title)).toEqual(titles);
  });

  test.each<[Operation, string]>([
    [{ type: 'addGroup', title: 'x', section: id('works') }, 'SECTION_UNKNOWN'],
    [{ type: 'addGroup', title: 'x', section: general, id: areas }, 'ID_TAKEN'],
    [{ type: 'addGroup', title: 'x', section: general, id: 'x' }, 'ID_TAKEN'],
    [{ type: 'addGroup', title: 'x', section: general, after: areas }, 'PLACE_INVALID'],
    [{ type: 'addGroup', title: ' ', section: general }, 'RESULT_INVALID'],
    [{ type: 'removeGroup', group: general }, 'GROUP_UNKNOWN'],
    [{ type: 'removeGroup', group: made }, 'GROUP_UNKNOWN'],
    [{ type: 'moveGroup', group: general, section: works }, 'GROUP_UNKNOWN'],
    [{ type: 'moveGroup', group: figures, section: made }, 'SECTION_UNKNOWN'],
    [{ type: 'moveGroup', group: figures, section: funds }, 'PLACE_INVALID'],
    [{ type: 'moveGroup', group: figures, section: figures }, 'PLACE_INVALID'],
    [{ type: 'moveSection', section: figures }, 'SECTION_UNKNOWN'],
    [{ type: 'moveSection', section: general, after: general }, 'SECTION_UNKNOWN'],
    [{ type: 'moveSection', section: general, after: figures }, 'SECTION_UNKNOWN'],
    [{ type: 'removeSection', section: areas }, 'SECTION_UNKNOWN'],
  ])('%j is refused', (operation, code) => {
    expect(refused(everyKindForm, operation).code).toBe(code);
  });

  test('groups stand no deeper than three inside each other', () => {
    const deep: Operation = {
      type: 'several',
      operations: [
        { type: 'addGroup', title: '3', section: funds, id: made },
        { type: 'addGroup', title: '4', section: made },
      ],
    };
    expect(refused(everyKindForm, deep)).toMatchObject({ code: 'RESULT_INVALID', details: { index: 1 } });
  });
});
