import type { Request } from '../people/request.ts';
import { rolesOverUnits, type RoleOver } from '../units/roles-over.ts';
import { draftsById, eventsOf, revisionsOf, type EventRow, type RevisionRow } from './report-parts.repository.ts';
import type { DraftType } from './report.type.ts';
import { reportsById, type ReportRow } from './reports.repository.ts';

/** A report by inner key, as row level security shows it to the asker. */
export async function reportById(request: Request, id: string): Promise<ReportRow> {
  const loader = request.loaders.of<ReportRow>(async (ids) => reportsById(await request.reads.em(), ids), reportsById);
  const row = await loader.load(id);
  if (!row) throw new TypeError(`report ${id} is gone`);
  return row;
}

export async function draftOfReport(request: Request, id: string): Promise<DraftType | undefined> {
  return request.loaders.of<DraftType>(async (ids) => draftsById(await request.reads.em(), ids), draftsById).load(id);
}

/** Oldest first. */
export async function revisionsOfReport(request: Request, id: string): Promise<RevisionRow[]> {
  const loader = request.loaders.of<RevisionRow[]>(
    async (ids) => revisionsOf(await request.reads.em(), ids),
    revisionsOf,
  );
  return (await loader.load(id)) ?? [];
}

/** Oldest first. */
export async function eventsOfReport(request: Request, id: string): Promise<EventRow[]> {
  const loader = request.loaders.of<EventRow[]>(async (ids) => eventsOf(await request.reads.em(), ids), eventsOf);
  return (await loader.load(id)) ?? [];
}

/** The asker's roles over a unit, loaded with those over all other units of the answer. */
export async function rolesOverUnit(request: Request, unitId: string): Promise<RoleOver[]> {
  const loader = request.loaders.of<RoleOver[]>(
    async (ids) => rolesOverUnits(await request.reads.em(), ids),
    rolesOverUnits,
  );
  return (await loader.load(unitId)) ?? [];
}
