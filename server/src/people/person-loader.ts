import { peopleById, type PersonRow } from './people.repository.ts';
import type { Request } from './request.ts';

/** Somebody by inner key; null where a record names nobody. */
export async function personById(request: Request, id: string | null): Promise<PersonRow | null> {
  if (id === null) return null;
  const loader = request.loaders.of<PersonRow>(async (ids) => peopleById(await request.reads.em(), ids), peopleById);
  return (await loader.load(id)) ?? null;
}
