import { perform } from '../audit/perform.ts';
import type { Scanner } from '../files/scanner/scanner.ts';
import { canonicalHash } from '../platform/canonical-hash.ts';
import { problem } from '../platform/problem.ts';
import { assertStillIn, type Request } from '../people/request.ts';
import { targetOf } from './places.ts';
import type { PutFile, PutFileInput } from './put-file.ts';

type Arrived = PutFileInput & Omit<PutFile, 'id'> & { bytes: Buffer };

/** FILE_INFECTED where the scanner found something, with an entry in the audit; nothing of the file is kept. */
export async function assertClean(request: Request, scanner: Scanner, { bytes, ...file }: Arrived): Promise<void> {
  const found = await scanner.found(bytes);
  // It may take half a minute.
  await assertStillIn(request);
  if (found === null) return;
  const { place, of, name, size, sha256 } = file;
  // The file's own key stays free: what is found today may be known to be harmless tomorrow.
  const idempotencyKey = canonicalHash(['infected', file.idempotencyKey]);
  await perform(request, { action: 'file.infected', input: { ...file, idempotencyKey } }, async (work) => {
    const target = await targetOf(work, place, of);
    await target.assertMay({ command: 'put' });
    work.record(target.subject, { place, name, size, sha256, found });
    return {};
  });
  throw problem('FILE_INFECTED', { name });
}
