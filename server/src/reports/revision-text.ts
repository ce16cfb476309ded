import type { Request } from '../people/request.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { present } from '../platform/loaders.ts';
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
  const { planYear, reportId, number } = revision;
  return present(await loader.load(`${planYear}.${reportId}.${number}`), `revision ${number} of report ${reportId}`);
}

function textsIn(column: Column) {
  return async (em: EntityManager, keys: readonly string[]): Promise<Map<string, string>> => {
    const parts = keys.map((key) => key.split('.'));
    const found = await rows<{ key: string; text: string }>(
      em,
      `SELECT concat_ws('.', v.plan_year, v.report_id, v.number) AS key, v.${column} AS text
       FROM unnest($1::int[], $2::bigint[], $3::int[]) AS k (year, report, number)
         JOIN revisions v ON v.plan_year = k.year AND v.report_id = k.report AND v.number = k.number`,
      [0, 1, 2].map((at) => parts.map((part) => part[at])),
    );
    return new Map(found.map(({ key, text }) => [key, text]));
  };
}
