import { randomUUID } from 'node:crypto';
import type { PlanState, ReportsAsked, ReportState, UnitKind } from '@ke-hoach/schema';
import type pg from 'pg';

/** A number of a form, as published: what the figures know of a field. */
export interface GivenField {
  title?: string;
  kind?: string;
  indicator?: string;
  unit?: string;
  basis?: 'flow' | 'cumulative' | 'stock';
  overUnits?: 'sum' | 'ratio' | 'max' | 'none';
  overTime?: 'sum' | 'latest' | 'none';
  inTable?: boolean;
  /** Any word: columns of one table have the same. */
  table?: string;
  /** Of a rate: keys of fields given before it. */
  numerator?: string;
  denominator?: string;
  choices?: { code: string; title: string; titleEn?: string }[];
  /** Keys of fields given before it that were merged into it. */
  sumOf?: string[];
}

/** A published form: its inner keys, and the permanent ids of its fields by key. */
export interface GivenForm {
  form: string;
  version: string;
  uid: string;
  fields: Record<string, string>;
}

/** Forms, plans, reports and facts of a test, written by the owner straight into the tables. */
export function plansGiven(owner: pg.Client) {
  const one = async (sql: string, params: unknown[]): Promise<Record<string, string>> =>
    (await owner.query<Record<string, string>>(sql, params)).rows[0]!;
  const idOf = async (sql: string, params: unknown[]) => String((await one(sql, params)).id);

  async function form(input: {
    key: string;
    owner: string;
    title?: string;
    purpose?: 'report' | 'plan';
    document?: string;
    fields?: Record<string, GivenField>;
  }): Promise<GivenForm> {
    const { id, uid } = await one(
      'INSERT INTO forms (key, purpose, title, owner_id) VALUES ($1, $2, $3, $4) RETURNING id, uid',
      [input.key, input.purpose ?? 'report', input.title ?? input.key, input.owner],
    );
    const version = await idOf(
      `INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
       VALUES ($1, 1, $2, $3, '2025-01-01') RETURNING id`,
      [id, input.document ?? '{}', randomUUID()],
    );
    const fields: Record<string, string> = {};
    const tables: Record<string, string> = {};
    for (const [key, field] of Object.entries(input.fields ?? {})) {
      fields[key] = randomUUID();
      await owner.query(
        `INSERT INTO published_fields (version_id, field, form_id, key, title, kind, indicator, unit, basis, over_units,
           over_time, in_table, table_field, numerator, denominator, choices, sum_of)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [
          version,
          fields[key],
          id,
          key,
          field.title ?? key,
          field.kind ?? 'integer',
          field.indicator ?? null,
          field.unit ?? null,
          field.basis ?? 'flow',
          field.overUnits ?? 'sum',
          field.overTime ?? 'sum',
          field.inTable ?? field.table !== undefined,
          field.table === undefined ? null : (tables[field.table] ??= randomUUID()),
          fields[field.numerator ?? ''] ?? null,
          fields[field.denominator ?? ''] ?? null,
          field.choices ? JSON.stringify(field.choices) : null,
          field.sumOf?.map((merged) => fields[merged]) ?? null,
        ],
      );
    }
    return { form: id!, version, uid: uid!, fields };
  }

  return {
    form,

    /** A plan of a year, led by a unit; its plan type is an empty form of its own. */
    async plan(input: { year: number; owner: string; title?: string; state?: PlanState }): Promise<string> {
      const type = await form({ key: `plan-type-${randomUUID().slice(0, 8)}`, owner: input.owner, purpose: 'plan' });
      const id = await idOf(
        `INSERT INTO plans (year, title, movement, state, type_version_id, document)
         VALUES ($1, $2, 'Đoàn kết sáng tạo', $3, $4, '{}') RETURNING id`,
        [input.year, input.title ?? `Kế hoạch năm ${input.year}`, input.state ?? 'issued', type.version],
      );
      await owner.query('INSERT INTO plan_owners (plan_id, unit_id, valid) VALUES ($1, $2, daterange(NULL, NULL))', [
        id,
        input.owner,
      ]);
      return id;
    },

    /** A period with data from and to; due strictly before a date, open from the first day of its data. */
    async period(input: {
      plan: string;
      key: string;
      name?: string;
      from: string;
      to: string;
      due: string;
      series?: string;
    }): Promise<string> {
      return idOf(
        `INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
         SELECT $1, $2, $3, count(*) + 1, $4, $5, $6, $5, $7 FROM periods WHERE plan_id = $1 RETURNING id`,
        [input.plan, input.key, input.series ?? input.key, input.name ?? input.key, input.from, input.to, input.due],
      );
    },

    /** The form is asked for in the period, with its first version. */
    async assignment(input: {
      plan: string;
      form: GivenForm;
      period: string;
      kinds?: UnitKind[];
      asks?: ReportsAsked;
    }): Promise<string> {
      return idOf(
        `INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds, required, any_number)
         SELECT $1, $2, $3, $4, count(*) + 1, $5, $6 = 'one', $6 = 'anyNumber' FROM assignments WHERE plan_id = $1 RETURNING id`,
        [
          ...[input.plan, input.form.form, input.form.version, input.period],
          ...[input.kinds ?? ['ward', 'commune'], input.asks ?? 'one'],
        ],
      );
    },

    /** The duty of a unit, in some state. */
    async report(input: {
      assignment: string;
      unit: string;
      state?: ReportState;
      /** Which entry of its register it is, from 1. */
      ordinal?: number;
      late?: boolean;
      nothingToReport?: boolean;
      submittedAt?: string;
    }): Promise<string> {
      return idOf(
        `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, version_id, late,
           nothing_to_report, submitted_at, ordinal)
         SELECT plans.year, a.plan_id, a.id, a.period_id, $2, $3, a.version_id, $4, $5, $6, $7
         FROM assignments a JOIN plans ON plans.id = a.plan_id WHERE a.id = $1 RETURNING id`,
        [
          input.assignment,
          input.unit,
          input.state ?? 'expected',
          input.late ?? false,
          input.nothingToReport ?? false,
          input.submittedAt ?? null,
          input.ordinal ?? 1,
        ],
      );
    },

    /** Other facts of a report: choices as text, yes or no, dates; a row belongs to those with the same number. */
    async told(report: string, told: { field: string; value: string | boolean; row?: number }[]): Promise<void> {
      for (const { field, value, row } of told) {
        await owner.query(
          `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, field, row, number, text, bool, counted)
           SELECT r.plan_year, r.id, r.unit_id, r.period_id, a.form_id, $2, $3, $4, $5, $6,
             CASE r.state WHEN 'accepted' THEN 'accepted' ELSE 'submitted' END
           FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE r.id = $1`,
          [
            ...[report, field, row === undefined ? null : rowId(report, row)],
            typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? value : null,
            typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value) ? value : null,
            typeof value === 'boolean' ? value : null,
          ],
        );
      }
    },

    /** Numbers of a report by permanent field id, counted by the state the report is in; a list is a table's rows. */
    async facts(report: string, numbers: Record<string, string | number | (string | number)[]>): Promise<void> {
      for (const [field, given] of Object.entries(numbers)) {
        const isTable = Array.isArray(given);
        for (const number of isTable ? given : [given]) {
          await owner.query(
            `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, field, row, number, counted)
             SELECT r.plan_year, r.id, r.unit_id, r.period_id, a.form_id, $2, $3, $4,
               CASE r.state WHEN 'accepted' THEN 'accepted' ELSE 'submitted' END
             FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE r.id = $1`,
            [report, field, isTable ? randomUUID() : null, number],
          );
        }
      }
    },
  };
}

const rowId = (report: string, row: number) =>
  `00000000-0000-4000-8000-${report.padStart(8, '0')}${String(row).padStart(4, '0')}`;
