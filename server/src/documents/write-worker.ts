import { parentPort } from 'node:worker_threads';
import { printable } from './printable.ts';
import type { Order, Written } from './writer.ts';

/** The thread that writes files: a long one keeps nobody else waiting, and takes no more memory than it was given. */
parentPort?.on('message', (order: Order) => {
  void write(order).then((written) => parentPort?.postMessage(written));
});

async function write({ paper, format }: Order): Promise<Written> {
  try {
    const clean = printable(paper);
    const bytes =
      format === 'docx'
        ? await (await import('./word/write-word.ts')).writeWord(clean)
        : await (await import('./pdf/write-pdf.ts')).writePdf(clean);
    return { ok: true, bytes };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
