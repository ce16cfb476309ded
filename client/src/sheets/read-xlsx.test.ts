// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from './read-xlsx.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as Excel writes it, in its least parts. */
function workbook(sheet: string, more: Record<string, string> = {}) {
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Giám sát" sheetId="1" r:id="rId1"/>
      <sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><t>Ngày</t></si><si><r><t>Số </t></r><r><t>hộ</t></r><rPh><t>x</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; đồng&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('reading a workbook', () => {
  it('gives what the cells of visible sheets show', () => {
    const file = workbook(`
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="3"><c r="A3" s="1"><v>45813</v></c><c r="B3" s="2"><v>1</v></c><c r="C3" s="3"><v>1200</v></c>
        <c r="D3"><f>1/4</f><v>0.25</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="inlineStr"><is><t>chữ</t></is></c>
        <c r="G3" t="e"><v>#DIV/0!</v></c><c r="H3" t="str"><v>ghép</v></c><c r="I3"/></row>`);
    expect(readXlsx(file)).toEqual([
      {
        name: 'Giám sát',
        cells: [['Ngày', '', 'Số hộ'], [], ['05/06/2025', '31/12/1899', '1200', '0,25', 'Có', 'chữ', '', 'ghép', '']],
      },
    ]);
  });

  it('reads sheets whose rows and cells carry no address', () => {
    expect(readXlsx(workbook('<row><c><v>1</v></c><c><v>2</v></c></row>'))).toMatchObject([{ cells: [['1', '2']] }]);
  });

  it('refuses what is no workbook, or too large to be a form', () => {
    expect(readXlsx(strToU8('tệp khác'))).toBe('notXlsx');
    expect(readXlsx(zipSync({ 'xl/other.xml': strToU8('<x/>') }))).toBe('notXlsx');
    expect(readXlsx(new Uint8Array(11 * 1024 * 1024))).toBe('tooLarge');
  });
});
