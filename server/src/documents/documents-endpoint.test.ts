import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, smallCity, type SmallCity } from '../../testing/small-city.ts';
import { pdfText } from '../../testing/pdf-text.ts';

describe('GET /documents', () => {
  let city: SmallCity;
  let report: string;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    report = (await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân')).id;
  });
  afterAll(() => city.app.close());

  const fetched = async (login: string | null, path: string, headers: Record<string, string> = {}) =>
    fetch(`${city.app.url}/documents/${path}`, {
      headers: { ...(login && { cookie: (await city.app.as(login)).cookie() }), ...headers },
    });
  const wordOf = async (login: string, path: string) => {
    const response = await fetched(login, path);
    expect(response.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    return strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, ' ');
  };
  const refusal = async (login: string | null, path: string, headers?: Record<string, string>) => {
    const response = await fetched(login, path, headers);
    return [response.status, await response.text()];
  };

  it('gives a plan to its units, as Word and as PDF, to be kept and not shown', async () => {
    const words = await wordOf('an-xuan', `plans/${city.plan}.docx`);
    expect(words).toContain('Số: 05/KH-MTTQ-BTT');
    expect(words).toContain('Căn cứ Kế hoạch số 38/KH-MTTQ-BTT ngày 11 tháng 02 năm 2025');
    const pdf = await fetched('analyst', `plans/${city.plan}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(
      `attachment; filename="Ke hoach nam 2025.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20n%C4%83m%202025.pdf`,
    );
    expect(pdf.headers.get('cache-control')).toBe('no-store');
    expect(pdf.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await pdfText(await pdf.arrayBuffer())).text).toContain('TM. BAN THƯỜNG TRỰC');
  });

  it('gives the plan type to be filled in by hand under the letterhead of the office that leads the plan', async () => {
    const blank = await wordOf('designer', `plans/${city.plan}.docx?content=blank`);
    for (const said of ['THÀNH PHỐ TAM KỲ', '/KH-MTTQ-BTT', 'Tam Kỳ, ngày … tháng … năm 2025', 'TM. BAN THƯỜNG TRỰC'])
      expect(blank).toContain(said);
    expect(blank).not.toContain('THỦ TRƯỞNG ĐƠN VỊ');
  });

  it('gives a report as it was handed in to its unit and the office, blank too', async () => {
    const words = await wordOf('reviewer', `reports/${report}.docx`);
    expect(words).toContain('Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ');
    expect(words).toContain('An Xuân, ngày 20 tháng 5 năm 2025');
    expect(await wordOf('an-xuan', `reports/${report}.docx?revision=1`)).toBe(words);
    const blank = await wordOf('an-xuan', `reports/${report}.docx?content=blank`);
    expect(blank).toContain('PHƯỜNG AN XUÂN');
    expect(blank).not.toContain('Trên đây là báo cáo');
  });

  it('gives a draft to those of the unit, marked as one, to the office not', async () => {
    const saved = await city.saved(await city.app.as('an-my'), 'Phường An Mỹ', answersOf(2));
    const draft = `reports/${saved.id}.docx?content=draft`;
    expect(await wordOf('an-my', draft)).toContain('(Bản nháp, chưa nộp)');
    const unknown = await refusal('analyst', `reports/${randomUUID()}.docx`);
    expect(await refusal('analyst', draft)).toEqual(unknown);
    expect(await refusal('an-my', `reports/${saved.id}.docx`)).toEqual(unknown);
  });

  it('gives a form to be filled in by hand', async () => {
    const words = await wordOf('neighbour', `forms/${city.form}.docx`);
    expect(words).toContain('BÁO CÁO 6 THÁNG – XÃ, PHƯỜNG');
    expect(words).toContain('☐');
  });

  it('gives an earlier version of a form where that is asked for, and none that is not there', async () => {
    expect(await wordOf('neighbour', `forms/${city.form}.docx?revision=1`)).toContain('BÁO CÁO 6 THÁNG – XÃ, PHƯỜNG');
    expect((await refusal('neighbour', `forms/${city.form}.docx?revision=2`))[0]).toBe(404);
  });

  it('writes four at a time for one person, so that nobody keeps the others waiting', async () => {
    const cookie = (await city.app.as('analyst')).cookie();
    const path = `${city.app.url}/documents/plans/${city.plan}.docx`;
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const response = await fetch(path, { headers: { cookie } });
        await response.arrayBuffer();
        return response.status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
    expect((await fetched('analyst', `plans/${city.plan}.docx`)).status).toBe(200);
  });

  it('tells nobody whether what is not theirs is there', async () => {
    const unknown = await refusal('neighbour', `reports/${randomUUID()}.pdf`);
    expect(unknown[0]).toBe(404);
    const others = [`reports/${report}.pdf`, `reports/${report}.docx?content=blank`, `plans/${city.plan}.pdf`];
    const wrong = [`reports/${report}.exe`, `units/${report}.pdf`, 'plans/x.pdf', `plans/${city.plan}.pdf?content=all`];
    for (const path of [...others, ...wrong, `forms/${city.form}.pdf?content=draft`])
      expect(await refusal('neighbour', path), path).toEqual(unknown);
    expect((await refusal(null, `plans/${city.plan}.pdf`))[0]).toBe(401);
    expect((await refusal('an-xuan', `plans/${city.plan}.pdf`, { 'x-page-of': randomUUID() }))[0]).toBe(401);
    const posted = await fetch(`${city.app.url}/documents/plans/${city.plan}.pdf`, { method: 'POST' });
    expect(posted.status).toBe(405);
  });
});
