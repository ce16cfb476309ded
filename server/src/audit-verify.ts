// `npm run audit:verify -w server`: holds the audit against its chain and the heads signed outside the database.
// Exit code 1 names the first bad entry. Ours is stopped first; a DATABASE_URL may stay in use.
import { setTimeout as later } from 'node:timers/promises';
import { auditFolderOf } from './audit/seal/sealer.ts';
import { SignedHeads } from './audit/seal/signed-heads.ts';
import { verifyAudit, type Fault, type Verdict } from './audit/seal/verify-audit.ts';
import { readConfig } from './config.ts';
import { openOrm, type EntityManager } from './platform/database.ts';
import { openDatabase } from './platform/open-database.ts';
import { StartRefusal } from './platform/start-refusal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
/** A server that runs seals what was just committed within this time. */
const sealedAfter = 6000;

const words: Record<Fault, string> = {
  changed: 'nội dung đã bị sửa / it was edited',
  gone: 'đã bị xóa, hoặc phần cuối bị cắt / it was deleted, or the end was cut off',
  misplaced: 'không phải mục đã ghi ở vị trí này / it is not the entry that was recorded here',
  rewritten: 'chuỗi đã bị ghi lại từ đây / the chain was written anew from here',
  forged: 'chữ ký ở đây không phải của máy chủ / the signature here is not the server’s',
  unknown:
    'không có chữ ký nào, hoặc có chữ ký của nhật ký khác / nothing was signed of this audit, or heads of another one are there',
  unsealed:
    'chưa có trong chuỗi; hãy khởi động máy chủ rồi kiểm tra lại / in no chain; start the server, then verify again',
};

try {
  const config = readConfig(process.env, []);
  const database = await openDatabase(config, say);
  try {
    const owner = await openOrm(database.ownerUrl);
    const heads = new SignedHeads(auditFolderOf(config));
    const verify = () => verifyAudit(owner.em.fork() as EntityManager, heads);
    let verdict = await verify();
    if (verdict.first?.fault === 'unsealed' && config.databaseUrl) {
      await later(sealedAfter);
      verdict = await verify();
    }
    await owner.close(true);
    tell(verdict);
    noteVerified(heads, verdict);
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error)}\n`);
  process.exitCode = 1;
}

/** So that administrators see when it was verified; whoever may only read the folder verifies all the same. */
function noteVerified(heads: SignedHeads, { entries, first }: Verdict): void {
  try {
    heads.noteVerified({ at: new Date().toISOString(), entries, isWhole: first === null });
  } catch {
    say(
      'Không ghi được lần kiểm tra này vào thư mục chữ ký / this verification could not be noted in the folder of heads',
    );
  }
}

function tell({ entries, heads, first }: Verdict): void {
  if (!first) {
    say(
      `Nhật ký nguyên vẹn: ${entries} mục, ${heads} chữ ký / the audit is whole: ${entries} entries, ${heads} signed heads`,
    );
    return;
  }
  say(`Mục sai đầu tiên / the first bad entry: ${first.position || '–'}, ${first.entry ?? '–'}`);
  say(`  ${words[first.fault]}`);
  process.exitCode = 1;
}
