import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/test-database.ts';

/**
 * Functions that run as the owner, past the second wall, and that the application may call, each with why nobody learns by it
 * what they may not see. A new one stands here, or the application may not call it.
 */
const callable: Record<string, string> = {
  'add_up_known()': 'adds up how often things changed; answers nothing',
  'ask_as_if_there(integer,bigint)':
    'takes year and number of a report; answers nothing, and takes as long as looking for submissions that are hidden',
  'ask_as_if_there(uuid)':
    'takes the id of a report; answers nothing, and takes as long as looking for one that is hidden',
  'build_answer_columns(integer,integer)': 'takes numbers of reports; answers whether there was something to build',
  'figure_changes(bigint[])': 'takes ids of periods; answers how often their figures changed, which is no figure',
  'fold_figures(integer)': 'takes a number of rows; answers how many were folded',
  'pending_figures()': 'answers how many wait to be folded',
  'place_units(bigint[])': 'takes ids of units; answers nothing',
  'published_totals(bigint)':
    'takes the id of a plan; answers what it publishes to all its units, never of fewer than five',
};

describe('what runs as the owner', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  /** Functions that run as the owner, of which more is true. */
  const running = async (more: string) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND ${more} ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('is called by the application only where nothing is learnt by it; what triggers run is called by nobody', async () => {
    const may = `p.prorettype <> 'trigger'::regtype AND has_function_privilege(app_role(), p.oid, 'EXECUTE')`;
    expect(await running(may)).toEqual(Object.keys(callable));
  });

  it('finds its tables in our schema, whatever the caller has made elsewhere', async () => {
    expect(await running(`NOT coalesce('search_path=public, pg_temp' = ANY (p.proconfig), false)`)).toEqual([]);
  });

  it('is refused to the application where sums are made anew', async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    await expect(app.query('SELECT rebuild_rollups()')).rejects.toThrow('permission denied');
    await app.end();
  });
});
