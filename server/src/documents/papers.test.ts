import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { communeHalfYear, communeHalfYearAnswers, yearlyPlan } from '@ke-hoach/forms/examples';
import { expect, describe, it } from 'vitest';
import { blankReport, farmersReport, filledReport, formOf, plan2025 } from '../../testing/papers.ts';
import { pdfText } from '../../testing/pdf-text.ts';
import { faultOfXml, wordFile } from '../../testing/word-file.ts';
import { defaultLetterhead } from '../units/letterhead/default-letterhead.ts';
import { explained } from './explained.ts';
import { formPaper } from './form-paper.ts';
import { signaturePairs } from './head.ts';
import type { Paper, Signature } from './paper.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { printable } from './printable.ts';
import { statedInRecords } from './stated-in-records.ts';
import { writeWord } from './word/write-word.ts';

const word = async (paper: Paper) => wordFile(await writeWord(printable(paper)));
const pdf = async (paper: Paper) => pdfText(await writePdf(printable(paper)));
let written: ReturnType<typeof pdf> | undefined;
/** The plan is written once: a PDF takes a second. */
const planPdf = () => (written ??= pdf(plan2025()));
/** Do these stand in this order? */
const inOrder = (lines: readonly string[], wanted: readonly string[]) => {
  let from = 0;
  for (const text of wanted) {
    const at = lines.findIndex((line, index) => index >= from && line.includes(text));
    expect(at, `${text} after line ${from}`).toBeGreaterThanOrEqual(from);
    from = at;
  }
};

const planInOrder = [
  ...['ỦY BAN MTTQ VIỆT NAM', 'THÀNH PHỐ TAM KỲ', 'BAN THƯỜNG TRỰC'],
  ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  ...['Số: 38/KH-MTTQ-BTT', 'Tam Kỳ, ngày 12 tháng 3 năm 2025', 'KẾ HOẠCH', 'Triển khai thực hiện Phong trào'],
  ...['Căn cứ Kế hoạch số 38/KH-MTTQ-BTT ngày 11 tháng 02 năm 2025 của', 'ngày 08 tháng 8 năm 2025'],
  ...['I. MỤC ĐÍCH, YÊU CẦU', '1. Mặt trận', '3. Giữ nền nếp', 'II. NỘI DUNG', '1. Tuyên truyền ba nội dung'],
  ...['(Chủ trì: Ban Thường trực', '6.2. Xây dựng chi hội', 'III.1. Kết nối', 'nêu tại Phụ lục I kèm theo.'],
  ...['Nơi nhận:', '- Các tổ chức thành viên;', '- Lưu: VT, PT.', 'TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH'],
  ...['Nguyễn Thị Thu Hiền', 'Phụ lục I', '(Kèm theo văn bản số 38/KH-MTTQ-BTT)', '2021-2026'],
];

describe('a plan on paper', () => {
  it('has the parts of NĐ 30/2020 in their order, in Word and in PDF', async () => {
    inOrder((await word(plan2025())).lines, planInOrder);
    const { text, pages } = await planPdf();
    for (const wanted of planInOrder) expect(text).toContain(wanted.slice(0, 40));
    expect(pages.map((page) => / (\d+)$/.exec(page.trim())?.[1])).toEqual([undefined, '2', '3', undefined]);
  });

  it('is set in Times New Roman on A4 with the margins of the state, its pages counted from the second', async () => {
    const { parts } = await word(plan2025());
    const document = parts['word/document.xml']!;
    expect(document.includes('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')).toBe(true);
    expect(/<w:pgMar [^>]*\/><w:pgNumType w:start="1"\/><w:titlePg\/>/.exec(document)?.[0]).toContain(
      'w:top="1133" w:right="850" w:bottom="1133" w:left="1700"',
    );
    expect(parts['word/styles.xml']!.includes('w:ascii="Times New Roman"')).toBe(true);
  });

  it('ends body and annexes in a line a point high, so that a table that fills its page leaves no blank one', async () => {
    const paper = plan2025();
    const document = (await word(paper)).parts['word/document.xml']!;
    const ends = [...document.matchAll(/<\/w:tbl><w:p>((?:(?!<\/w:p>).)*)<\/w:p>(?=<w:p>|<w:sectPr)/g)].slice(-2);
    expect(paper.annexes.length).toBe(1);
    for (const [, end = ''] of ends) expect(end).toContain('w:line="20" w:lineRule="exact"');
    // The pages of the body lie in that line; those of the last annex in the document itself.
    expect(ends.map(([, end = '']) => end.includes('<w:sectPr'))).toEqual([true, false]);
  });

  it('names all who issue it, and says that they agreed', () => {
    const saidBy = (...names: string[]) =>
      JSON.stringify(plan2025({ coIssuers: names.map((name) => ({ _id: name, name })) }).blocks);
    expect(saidBy()).toContain('thành phố Tam Kỳ ban hành kế hoạch với');
    expect(saidBy('Liên đoàn Lao động thành phố', 'Hội Nông dân thành phố')).toContain(
      'thành phố Tam Kỳ, Liên đoàn Lao động thành phố và Hội Nông dân thành phố thống nhất ban hành kế hoạch với',
    );
  });

  it('is signed by all who issue it, side by side: who leads on the right of the first row', async () => {
    const union = { name: 'Liên đoàn Lao động thành phố', signerAuthority: 'TM. BAN THƯỜNG VỤ' };
    const paper = plan2025({
      coIssuers: [
        { _id: '1', ...union, signerTitle: 'Chủ tịch', signerName: 'Lê Văn Ba' },
        { _id: '2', name: 'Hội Nông dân', signerAuthority: 'T/M BCH HỘI NÔNG DÂN', signerName: 'Võ Thị Tư' },
      ],
    });
    const [[left, right], [below, nobody]] = signaturePairs(paper) as [[Signature, Signature], [Signature, null]];
    expect(left).toEqual({
      ...{ authority: ['TM. BAN THƯỜNG VỤ', 'LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ'], title: ['CHỦ TỊCH'], name: 'Lê Văn Ba' },
    });
    expect([right!.name, below!.authority, nobody]).toEqual([
      ...['Nguyễn Thị Thu Hiền', ['T/M BCH HỘI NÔNG DÂN'], null],
    ]);
    const names = ['Lê Văn Ba', 'Nguyễn Thị Thu Hiền', 'Võ Thị Tư', 'Nơi nhận:'];
    inOrder((await word(paper)).lines, names);
    const { text } = await pdf(paper);
    for (const name of names) expect(text).toContain(name);
  });
});

describe('a report on paper', () => {
  it('says its answers in words, with units of measure and Vietnamese numbers, to whom it goes', async () => {
    const { lines } = await word(filledReport());
    inOrder(lines, [
      ...['PHƯỜNG AN XUÂN', 'Số: ……/BC-MTTQ-BTT', 'An Xuân, ngày 30 tháng 5 năm 2025', 'BÁO CÁO'],
      'Kết quả thực hiện Phong trào “Đoàn kết sáng tạo” 6 tháng đầu năm 2025',
      'Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ',
      ...[
        'I. CÔNG TÁC CHỈ ĐẠO',
        'TT',
        '(Người lập: ',
        'Trên đây là báo cáo',
        './.',
        '- Như trên;',
        '- Lưu: VT.',
        'TM. BAN THƯỜNG TRỰC',
        'CHỦ TỊCH',
        'Phụ lục I',
      ],
    ]);
    expect(lines.join('\n')).toMatch(/: [\d.]+ đồng\./);
    const { text, pages } = await pdf(filledReport());
    expect(text).toContain('(Kèm theo văn bản số ……/BC-MTTQ-BTT)');
    expect(pages.at(-1)).toContain('Phụ lục');
  });

  it('has the head and the signer of its office where a plan type is printed blank for it, else room for them', () => {
    const above = ['Thành phố Tam Kỳ', 'Tỉnh Quảng Nam'];
    const farmers = defaultLetterhead({ name: 'Hội Nông dân thành phố Tam Kỳ', kind: 'organisation', above });
    const { head, signature } = formPaper(formOf(yearlyPlan), 2025, farmers);
    expect(head).toMatchObject({ style: 'party', number: expect.stringMatching(/^Số …+-KH\/HND/) });
    expect([head.body, signature?.authority]).toEqual([
      farmersReport().head.body,
      farmersReport().signature?.authority,
    ]);
    const open = formPaper(formOf(yearlyPlan), 2025);
    expect([open.head.style, open.signature?.title]).toEqual(['state', ['THỦ TRƯỞNG ĐƠN VỊ']]);
  });

  it('leaves room to write on a blank form, says when to answer, and has a box for each choice', async () => {
    const { lines, parts } = await word(blankReport());
    expect(lines).toContainEqual(expect.stringContaining('Nếu “'));
    expect(lines).toContainEqual(expect.stringMatching(/☐ Có\s+☐ Không/));
    expect(parts['word/document.xml']!.includes('<w:tab w:val="right" w:pos="9354" w:leader="dot"/>')).toBe(true);
    expect(lines.join('\n')).not.toContain('Trên đây là báo cáo');
  });

  it('names what an explanation explains, with the row', () => {
    const form = formOf(communeHalfYear);
    const answers = communeHalfYearAnswers(1);
    const [row] = answers['propagandaRows'] as { _id: string }[];
    const inTable = form.rules.find((rule) => rule.row === 'propagandaRows')!;
    const models = form.field('modelsNew')!;
    const said = explained(form, answers, [
      { rule: inTable.id, row: row!._id, text: 'Hội nghị\nlớn.' },
      { rule: models.id, row: null, text: 'Đang khảo sát.' },
      { rule: 'gone', row: null, text: 'Không còn.' },
    ]);
    expect(said.map((block) => (block.type === 'paragraph' ? block.runs[0]!.text : ''))).toEqual([
      'Giải trình số liệu:',
      ...['- Hoạt động tuyên truyền, dòng 1: Hội nghị lớn.', `- ${models.title}: Đang khảo sát.`],
    ]);
  });

  it('says which totals stand as old records state them', () => {
    const [total, other] = communeHalfYear.schema['x-calculations'] as { field: string; title: string }[];
    const sentence = `(Ghi theo hồ sơ cũ, không tính lại: “${total!.title}”; “${other!.title}”.)`;
    expect(JSON.stringify(statedInRecords(formOf(communeHalfYear), [other!.field, total!.field]))).toContain(sentence);
    expect(statedInRecords(formOf(communeHalfYear), [])).toEqual([]);
  });

  it("follows the Farmers' Union's own way", async () => {
    const { lines } = await word(farmersReport());
    inOrder(lines, [
      'BCH HỘI NÔNG DÂN',
      'THÀNH PHỐ TAM KỲ',
      '*',
      'HỘI NÔNG DÂN VIỆT NAM',
      'Số ……-BC/HND',
      'T/M BAN THƯỜNG VỤ',
    ]);
    expect(lines.join('\n')).not.toContain('CỘNG HÒA XÃ HỘI');
  });
});

describe('texts that mean harm', () => {
  const hostile = [
    ...[
      '</w:t></w:r><w:p/>',
      '<w:instrText>INCLUDEPICTURE "http://x.example/a.png"</w:instrText>',
      '&lt;w:tbl&gt; & " \'',
    ],
    ...[
      'a\u0000b\u0007c\u001bd',
      '\ud800 half',
      'abc\u202egnp.exe',
      ']]><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
    ],
    ...[
      '{{#each}} {% include %} \\u0000',
      'x'.repeat(300),
      '🙂👍🏽',
      'Ế'.normalize('NFD'),
      '=HYPERLINK("http://x.example")',
    ],
  ];
  const harmed = () => {
    const names = hostile.map((name, at) => ({
      _id: `00000000-0000-4000-8000-00000000000${at.toString(16)}`,
      name,
      content: name,
    }));
    const [subject = ''] = hostile;
    return plan2025({ subject, signerName: hostile[1]!, recipients: names, purposes: names, place: hostile[3]! });
  };

  it('are text in a Word file, which refers to nothing outside', async () => {
    const { parts, lines } = await word(harmed());
    for (const [name, xml] of Object.entries(parts)) expect(faultOfXml(xml), name).toBeNull();
    const everything = Object.values(parts).join('');
    expect(everything.includes('TargetMode="External"')).toBe(false);
    expect(/<w:(instrText|fldSimple|hyperlink)|<!DOCTYPE/.exec(parts['word/document.xml']!)).toBeNull();
    expect(lines).toContainEqual(hostile[0]);
    expect(lines).toContainEqual(expect.stringContaining('abcd'));
    expect(lines).toContainEqual(expect.stringContaining('abcgnp.exe'));
    expect(lines.join('')).not.toMatch(/\u202e|\p{Surrogate}/u);
  });

  it('are text in a PDF file, which runs nothing', async () => {
    const bytes = await writePdf(printable(harmed()));
    expect((await pdfText(bytes)).text.includes('INCLUDEPICTURE')).toBe(true);
    const active = /\/(JavaScript|JS|Launch|URI|EmbeddedFile|OpenAction)\b/.exec(Buffer.from(bytes).toString('latin1'));
    expect(active).toBeNull();
  });
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

describe.skipIf(!office)('LibreOffice (skipped: needs LibreOffice)', () => {
  it('opens what was written and lays it out on as many pages as we do, give or take one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-word-'));
    try {
      writeFileSync(join(folder, 'plan.docx'), await writeWord(printable(plan2025())));
      writeFileSync(join(folder, 'report.docx'), await writeWord(printable(filledReport())));
      const own = `-env:UserInstallation=file://${folder}/profile`;
      const files = ['plan', 'report'].map((name) => join(folder, `${name}.docx`));
      execFileSync(office!, [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        timeout: 120_000,
      });
      // Its letters come from whatever fonts there are: only what every font has is looked for.
      const plan = await pdfText(readFileSync(join(folder, 'plan.pdf')));
      for (const wanted of ['38/KH-MTTQ-BTT', 'mttq.tk@gmail.com', 'VT, PT.']) expect(plan.text).toContain(wanted);
      expect(Math.abs(plan.pages.length - (await planPdf()).pages.length)).toBeLessThanOrEqual(1);
      const report = await pdfText(readFileSync(join(folder, 'report.pdf')));
      expect(report.text).toContain('/BC-MTTQ-BTT');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
