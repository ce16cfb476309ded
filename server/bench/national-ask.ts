import { IsolationLevel } from '@mikro-orm/core';
import type pg from 'pg';
import { aggregateSql } from '../src/figures/aggregate-sql.ts';
import type { AggregateInput } from '../src/figures/figures.inputs.ts';
import { foldedRows } from '../src/figures/folded-rows.ts';
import { rowsInBulk } from '../src/figures/in-bulk.ts';
import { askedBy, prepareQuestion } from '../src/figures/prepare-question.ts';
import type { Request } from '../src/people/request.ts';
import { openOrm, rows, type EntityManager } from '../src/platform/database.ts';
import { sessionContext } from '../src/platform/session-settings.ts';
import { nationalToday as today, type NationalFields } from './national-data.ts';

/** What somebody who sees the whole country asks, and how long it took in milliseconds. */
export interface NationalAnalyst {
  /** Runs in one transaction of the analyst, as a query of the contract does. */
  asAnalyst<O>(run: (em: EntityManager) => Promise<O>): Promise<O>;
  ask(question: AggregateInput): Promise<Answered>;
  /** The same in a transaction under way. */
  askIn(em: EntityManager, question: AggregateInput): Promise<Answered>;
  /** An empty round trip in such a transaction. */
  empty(): Promise<number>;
  appUrl: string;
  close(): Promise<void>;
}

/** `ready` is until the question is prepared, `read` its one statement. */
interface Answered {
  ready: number;
  read: number;
  answer: object[];
}

export async function nationalAnalyst(owner: pg.Client, appUrl: string): Promise<NationalAnalyst> {
  const orm = await openOrm(appUrl);
  const { rows: found } = await owner.query(`SELECT id::text AS id FROM accounts WHERE login = 'analyst'`);
  const session = sessionContext({ accountId: found[0].id, today });
  const request = { clock: { today }, viewer: { id: found[0].id } } as Request;
  const asAnalyst = <O>(run: (em: EntityManager) => Promise<O>) =>
    orm.em.fork({ session }).transactional(
      async (inner) => {
        const em = inner as EntityManager;
        // What is measured may be slow here: nobody waits for it.
        await rows(em, 'SET LOCAL statement_timeout = 0');
        return run(em);
      },
      { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
    );
  const askIn = (em: EntityManager, question: AggregateInput) => asked(em, request, question);
  return {
    ...{ asAnalyst, askIn, appUrl },
    ask: (question) => asAnalyst((em) => askIn(em, question)),
    empty: () =>
      asAnalyst(async (em) => {
        const began = performance.now();
        await rows(em, 'SELECT 1');
        return performance.now() - began;
      }),
    close: () => orm.close(true),
  };
}

async function asked(em: EntityManager, request: Request, question: AggregateInput): Promise<Answered> {
  const began = performance.now();
  const prepared = await prepareQuestion(request, em, question);
  const ready = performance.now();
  const sql = aggregateSql({ ...prepared, after: null, limit: 10_001 });
  const answer =
    prepared.costs && !prepared.columns
      ? await rowsInBulk(em, sql, prepared.bound.params)
      : [...(await foldedRows(em, askedBy(request), prepared, sql))];
  return { ready: ready - began, read: performance.now() - ready, answer };
}

/** A question about a field, or about what it means in all versions. */
export function questionOf(
  of: { field: string } | { indicator: string },
  more: Partial<AggregateInput>,
): AggregateInput {
  return {
    ...{ measures: [{ ...of, function: 'sum' }], groupBy: ['province'], groupByAnswers: [], having: [], orderBy: [] },
    ...{ counted: 'accepted', placement: 'asReported', line: 'territory', first: 10_000, ...more },
  };
}

/** The questions by province that are measured; `periods` are outer ids in the order of their days. */
export function nationalQuestions(
  { indicator, attendees }: NationalFields,
  periods: readonly string[],
): Record<string, AggregateInput> {
  const inPeriod = (period: string | undefined) => ({ filter: { periodIds: [period!] } });
  return {
    onePeriodByProvince: questionOf({ indicator }, inPeriod(periods.at(-1))),
    onePeriodBeforeMergerByProvince: questionOf({ indicator }, inPeriod(periods[0])),
    allByProvince: questionOf({ indicator }, {}),
    yearByProvince: questionOf({ indicator }, { groupBy: ['year', 'province'] }),
    periodByProvince: questionOf({ indicator }, { groupBy: ['period', 'province'] }),
    mergedFieldByYear: questionOf({ field: attendees }, { groupBy: ['year'] }),
  };
}

/** The middle of several measurements. */
export async function median(of: () => Promise<number>, times = 7): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round < times; round += 1) measured.push(await of());
  return middle(measured);
}

export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One JSON line, numbers to three places that count. */
export function print(line: Record<string, string | number>): void {
  const shown = Object.entries(line).map(([key, value]) => [
    key,
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value,
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(shown))}\n`);
}
