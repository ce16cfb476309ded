import { afterEach, expect, describe, it } from 'vitest';
import { plan2025 } from '../../testing/papers.ts';
import { wordFile } from '../../testing/word-file.ts';
import type { Paper } from './paper.ts';
import { DocumentWriter, WriterBusy, WritingStopped } from './writer.ts';

const never = () => new AbortController().signal;
/** A document whose tables have so many rows. */
const long = (rows: number): Paper => ({
  ...plan2025(),
  blocks: [
    {
      type: 'table',
      columns: Array.from({ length: 20 }, () => ({ title: 'Cột', width: 10, align: 'left' as const })),
      rows: Array.from({ length: rows }, (_, at) => Array.from({ length: 20 }, () => `Nội dung dòng ${at}`)),
      total: null,
    },
  ],
});

describe('the writer of documents', () => {
  let writer: DocumentWriter;
  afterEach(() => writer.close());

  it('writes one after the other, cleans what no file takes, lets no more wait than it may, and goes on after a stop', async () => {
    writer = new DocumentWriter({ most: 2 });
    const dirty = { ...plan2025(), title: { kind: 'KẾ\u0000 HOẠCH', subject: 'lone \ud800' } };
    const given = new AbortController();
    const [first, stopped, last, refused] = await Promise.allSettled([
      writer.write(dirty, 'docx', never()),
      writer.write(long(2000), 'pdf', given.signal),
      writer.write(plan2025(), 'docx', never()),
      writer.write(plan2025(), 'docx', never()),
      new Promise<void>((resolve) => setTimeout(() => resolve(given.abort()), 50)),
    ]);
    expect(first.status === 'fulfilled' && wordFile(first.value).lines).toContain('KẾ HOẠCH');
    expect(stopped).toMatchObject({ status: 'rejected', reason: expect.any(WritingStopped) });
    expect(last.status === 'fulfilled' && last.value.length).toBeGreaterThan(5000);
    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(WriterBusy) });
  });

  it('gives up what takes too long', async () => {
    writer = new DocumentWriter({ patience: 300 });
    await expect(writer.write(long(3000), 'pdf', never())).rejects.toThrow(WritingStopped);
  });

  it('gives up what takes too much memory, without harm to the server', async () => {
    writer = new DocumentWriter({ memory: 24 });
    await expect(writer.write(long(5000), 'docx', never())).rejects.toThrow(WritingStopped);
  });
});
