import type pg from 'pg';
import { performAsSystem } from '../src/audit/perform-as-system.ts';
import { entities } from '../src/entities.ts';
import type { FileStore } from '../src/files/file-store.ts';
import { demoStart, setDemoDate } from '../src/people/demo-clock.ts';
import { reconcileAllDuties } from '../src/plans/reconcile-duties.ts';
import { connectOwner } from '../src/platform/connect-owner.ts';
import { openOrm, type EntityManager, type Orm } from '../src/platform/database.ts';
import { entriesForLeader, entriesOfSpring, writeEntries } from './entries.ts';
import { formDocuments, insertForms } from './forms.ts';
import { finishedYear, unfinishedYear } from './histories.ts';
import { completeLibrary, insertLibrary } from './library.ts';
import { headOffice, writeOfficeLife } from './office-life.ts';
import { approvesInside, insertPeople } from './people.ts';
import { insertPlan, issueOnItsDay, plans } from './plans.ts';
import { leadPlan } from './plan-life.ts';
import { liveThrough } from './reports.ts';
import { insertUnits } from './units.ts';

interface Loading {
  ownerUrl: string;
  appUrl: string;
  /** Where the bytes of files are kept. */
  files: FileStore;
  say: (line: string) => void;
}

/**
 * Fills an empty database with the demo: Tam Kỳ's plan of 2025 half way through its first period, two invented years
 * before it and a draft of the next. What the office sets up is inserted by the owner; what people did goes through
 * the commands, on the days they did it, so that revisions, facts, timelines and audit are what they would be.
 */
export async function loadDemo({ ownerUrl, appUrl, files, say }: Loading): Promise<void> {
  const owner = await connectOwner(ownerUrl);
  const orm = await openOrm(appUrl, entities);
  try {
    await load(owner, orm, files, say);
  } finally {
    await orm.close(true);
    await owner.end();
  }
}

async function load(owner: pg.Client, orm: Orm, files: FileStore, say: (line: string) => void): Promise<void> {
  const unitId = await insertUnits(owner);
  const people = await insertPeople(owner, unitId);
  const designer = people('designer');
  const publisher = { ownerId: unitId('tam-ky'), designerId: designer.id };
  const forms = await insertForms(owner, orm.em.fork() as EntityManager, publisher);
  await insertLibrary(owner, publisher, formDocuments);
  for (const plan of plans) {
    const planId = await insertPlan(owner, plan, forms, unitId);
    if (!plan.issuedOn) continue;
    if (plan.year === 2025) await headOffice(orm, people('administrator'));
    await issueOnItsDay(orm, designer, plan);
    if (plan.year === 2025) await leadPlan({ owner, orm, designer, files });
    const isOver = plan.year < 2025;
    const histories = isOver ? finishedYear(plan.year) : unfinishedYear();
    if (plan.year === 2025) await writeEntries({ owner, orm, people, forms }, entriesOfSpring);
    await liveThrough({ owner, orm, people, forms, unitId }, planId, histories);
    if (plan.year === 2025) await writeOfficeLife({ owner, orm, people, unitId });
    if (isOver) await owner.query(`UPDATE plans SET state = 'closed' WHERE id = $1`, [planId]);
    say(`  ${plan.year}: ${histories.length} báo cáo / reports`);
  }
  // Set after the history: what was handed in before went straight to the office.
  await owner.query(`INSERT INTO unit_approvals (unit_id, approval) VALUES ($1, 'leader')`, [unitId(approvesInside)]);
  await writeEntries({ owner, orm, people, forms }, entriesForLeader);
  await openOn(orm, demoStart);
}

/** Sets the demo's clock, and the duties as they are on that day. */
async function openOn(orm: Orm, date: string): Promise<void> {
  const morning = { today: date, now: () => new Date(`${date}T07:00:00+07:00`) };
  await performAsSystem(orm, morning, 'demo.setDate', async (em) => {
    await setDemoDate(em, true, date);
    await reconcileAllDuties(em, date);
    return { date };
  });
}

/** Brings a demo that an earlier program loaded up to what this one shows, without touching what people did in it. */
export async function completeDemo(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const owner = await connectOwner(ownerUrl);
  try {
    if (await completeLibrary(owner, formDocuments))
      say('Bổ sung thư viện trình diễn / adding the library of the demo');
  } finally {
    await owner.end();
  }
}

/** Does the database hold anything yet? Without units there can be no plan, report or figure. */
export async function hasData(ownerUrl: string): Promise<boolean> {
  const owner = await connectOwner(ownerUrl);
  try {
    const found = await owner.query<{ any: boolean }>('SELECT EXISTS (SELECT 1 FROM units) AS any');
    return found.rows[0]!.any;
  } finally {
    await owner.end();
  }
}
