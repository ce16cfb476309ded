import type { Request } from '../people/request.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { present } from '../platform/loaders.ts';
import { keyLists, keyText, type ReportKey } from './report-key.ts';
import type { RevisionRow } from './report-parts.repository.ts';

/** What a submission holds beside its heading, each up to 768 KB: read when it is asked for. */
type Column = 'answers' | 'calculated' | 'explanations';

const read = {
  answers: textsIn('answers'),
  calculated: textsIn('calculated'),
  explanations: textsIn('explanations'),
};

/** A text of a submission, if the answer has room for it: a report may have many submissions. */
export async function revisionText(request: Request, revision: RevisionRow, column: Column): Promise<string> {
  request.room.take(revision[`${column}Size`]);
  const loader = request.loaders.of<string>(async (ids) => read[column](await request.reads.em(), ids), read[column]);
  const { planYear, revisionId } = revision;
  return present(await loader.load(keyText({ planYear, reportId: revisionId })), `revision ${revisionId}`);
}

function textsIn(column: Column) {
  return async (em: EntityManager, keys: readonly string[]): Promise<Map<string, string>> => {
    const found = await rows<ReportKey & { text: string }>(
      em,
      `SELECT v.plan_year AS "planYear", v.id::text AS "reportId", v.${column} AS text FROM revisions v
       WHERE v.plan_year = ANY ($1::int[]) AND v.id = ANY ($2::bigint[])`,
      keyLists(keys),
    );
    return new Map(found.map((row) => [keyText(row), row.text]));
  };
}
