import { perform } from '../../audit/perform.ts';
import { systemAccount } from '../../audit/perform-as-system.ts';
import type { Request } from '../../people/request.ts';
import type { EntityManager } from '../../platform/database.ts';
import { sessionContext } from '../../platform/session-settings.ts';
import type { ExportPersonalDataInput, PersonalDataExported } from './personal-data.type.ts';
import { personalDataOf, personOnRecord } from './personal-data.repository.ts';

/**
 * All that is kept of a person: of the asker, or of somebody for an administrator of all their units. That it was asked
 * for is on record; the answer itself is kept nowhere, so a retry reads it anew.
 */
export async function exportPersonalData(
  request: Request,
  input: ExportPersonalDataInput,
): Promise<PersonalDataExported> {
  const { key } = await perform(request, { action: 'person.export', input }, async ({ em, viewer, record }) => {
    const person = input.accountId ? await personOnRecord(em, input.accountId) : { key: viewer.id, id: viewer.uid };
    record(person.id, {});
    return { key: person.key };
  });
  // Asked again, the command is answered from memory; who has lost the role meanwhile is told nothing more.
  if (input.accountId) await personOnRecord(await request.reads.em(), input.accountId);
  const session = sessionContext({ accountId: await systemAccount(request.orm), today: request.clock.today });
  const em = request.orm.em.fork({ session });
  return { parts: await em.transactional((inner) => personalDataOf(inner as EntityManager, key)) };
}
