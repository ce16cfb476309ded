import type { FilePlace } from '@ke-hoach/schema';
import type { FileRow } from '../files/files.repository.ts';
import { problem } from '../platform/problem.ts';
import type { Asker, Place, Target } from './place.ts';
import { planPlaces } from './plan-places.ts';
import { reportPlaces } from './report-places.ts';

/** Everything that files may lie at. */
export const places: Record<FilePlace, Place> = { ...reportPlaces, ...planPlaces };

export const isPlace = (name: unknown): name is FilePlace => typeof name === 'string' && Object.hasOwn(places, name);

/** What a file is for, as the asker sees it, or NOT_FOUND. */
export async function targetOf(asker: Asker, place: FilePlace, of: string | FileRow): Promise<Target> {
  const target = await places[place].find(asker, of);
  if (!target) throw problem('NOT_FOUND', { kind: typeof of === 'string' ? 'FileTarget' : 'File' });
  return target;
}
