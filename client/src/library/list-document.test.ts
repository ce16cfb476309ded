import { applyOperation } from '@ke-hoach/forms/build';
import { describe, expect, it } from 'vitest';
import { itemsOf } from './entry-content.ts';
import { listChanges } from './list-changes.ts';
import { documentOfList, listField, listOfDocument, listOfLines } from './list-document.ts';

const list = { version: 1, ...listOfLines('Lĩnh vực', 'Kinh tế\n\n Xã hội \nKinh tế\nAn ninh')! };
const idOf = (title: string) => itemsOf(list).find((item) => item.title === title)!.id;
/** The list after these edits of it as a form. */
const edited = (...operations: Parameters<typeof applyOperation>[1][]) => {
  const done = applyOperation(documentOfList(list), { type: 'several', operations });
  if (!done.ok) throw new Error(done.problem.code);
  return { version: 2, ...listOfDocument(done.document) };
};

describe('a code list as a form of one field', () => {
  it('is made of lines: codes of their titles, nothing blank and nothing twice', () => {
    expect(itemsOf(list).map(({ code, title }) => [code, title])).toEqual([
      ['kinhTe', 'Kinh tế'],
      ['xaHoi', 'Xã hội'],
      ['anNinh', 'An ninh'],
    ]);
    expect(listOfLines('Rỗng', ' \n')).toBeNull();
  });

  it('comes back as it went in', () => {
    expect({ version: 1, ...listOfDocument(documentOfList(list)) }).toEqual(list);
    expect(listField(documentOfList(list))!.field.choices).toHaveLength(3);
    const retired = edited({ type: 'retireChoice', choice: idOf('An ninh'), into: idOf('Xã hội') });
    expect({ version: 2, ...listOfDocument(documentOfList(retired)) }).toEqual(retired);
  });

  it('says what a version changes: retitled, merged, aliased, added, moved', () => {
    const { field } = listField(documentOfList(list))!;
    const after = edited(
      { type: 'retitleChoice', choice: idOf('Xã hội'), title: 'Văn hóa, xã hội' },
      { type: 'setAliases', choice: idOf('Xã hội'), aliases: ['VHXH'] },
      { type: 'retireChoice', choice: idOf('An ninh'), into: idOf('Xã hội') },
      { type: 'addChoice', field: field.id, title: 'Quốc phòng' },
      { type: 'moveChoice', choice: idOf('Xã hội'), after: null },
    );
    expect(listChanges(list, after)).toEqual([
      { kind: 'retitled', before: 'Xã hội', after: 'Văn hóa, xã hội' },
      { kind: 'aliased', title: 'Văn hóa, xã hội', aliases: ['VHXH'] },
      { kind: 'added', title: 'Quốc phòng' },
      { kind: 'merged', title: 'An ninh', into: 'Văn hóa, xã hội' },
      { kind: 'moved' },
    ]);
    const back = { ...after, oneOf: [...after.oneOf, after['x-retired']![0]!], 'x-retired': [] };
    expect(listChanges(after, back)).toEqual([{ kind: 'restored', title: 'An ninh' }]);
    expect(listChanges(list, { ...list, title: 'Mảng' })).toEqual([
      { kind: 'renamed', before: 'Lĩnh vực', after: 'Mảng' },
    ]);
  });
});
