import { Readable } from 'node:stream';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import type { UnitKind } from '@ke-hoach/schema';
import type pg from 'pg';
import { mostBytes, putFile } from '../src/attachments/put-file.ts';
import { writeWord } from '../src/documents/word/write-word.ts';
import type { FileStore } from '../src/files/file-store.ts';
import type { Orm } from '../src/platform/database.ts';
import { assignTask } from '../src/tasks/assign-task.ts';
import { requestOf } from './desk.ts';
import { guidance } from './guidance.ts';
import type { DemoPerson } from './people.ts';
import { plan2025 } from './plan-documents.ts';
import { fieldId } from './returns.ts';
import { seedId } from './seed-id.ts';

const communes: UnitKind[] = ['ward', 'commune'];

/** Tasks of 2025 that wards and communes answer for: by their own word, by a field of their report, by a target. */
const tasks = [
  { code: 'II.1' },
  {
    ...{ code: 'II.4', answeredBy: seedId('form commune-half-year') },
    answeredField: fieldId(communeHalfYear, 'modelsNew'),
  },
  { code: 'III.3', answeredTarget: seedId('target 2025 0') },
];

interface Leading {
  owner: pg.Client;
  orm: Orm;
  designer: DemoPerson;
  files: FileStore;
}

/** What the office sets at the plan of 2025 once it is issued, by its commands: who answers for which task, and guidance. */
export async function leadPlan({ owner, orm, designer, files }: Leading): Promise<void> {
  const planId = seedId('plan 2025');
  const rows = plan2025['tasks'] as { _id: string; code: string }[];
  for (const { code, ...answers } of tasks) {
    const plan = await owner.query<{ revision: number }>('SELECT edit_revision AS revision FROM plans WHERE uid = $1', [
      planId,
    ]);
    const result = await assignTask(await requestOf(orm, designer, '2025-03-12T10:30'), {
      ...{ planId, taskId: rows.find((row) => row.code === code)!._id, ...answers },
      units: { kinds: communes, except: [], also: [] },
      ...{ expectedRevision: plan.rows[0]!.revision, idempotencyKey: `demo task ${code}` },
    });
    if (result.kind !== 'PlanChanged') throw new TypeError(`task ${code} was not given: ${result.kind}`);
  }
  const bytes = Readable.from([Buffer.from(await writeWord(guidance))]);
  await putFile(
    await requestOf(orm, designer, '2025-03-12T11:00'),
    { store: files, scanner: undefined },
    {
      ...{ place: 'guidance', of: planId, idempotencyKey: 'demo guidance' },
      name: 'Hướng dẫn ghi báo cáo 6 tháng (minh họa).docx',
    },
    await files.receive(bytes, mostBytes),
  );
}
