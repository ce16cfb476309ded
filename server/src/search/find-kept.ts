import { listedDashboard } from '../figures/dashboards/dashboards.repository.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { hasAll, hitColumns, type Asked } from './hit-sql.ts';
import type { SearchHit } from './search.type.ts';

const questionsSql = `SELECT ${hitColumns({ kind: 'question', id: 'q.uid', title: 'q.title' })} FROM saved_questions q
  WHERE q.account_id = asking_account() AND ${hasAll('search_key(q.title)')} ORDER BY q.title COLLATE "vi-x-icu", q.id LIMIT $2`;

/** The questions to the figures that the asker keeps. */
export const findQuestions = (em: EntityManager, { words, first }: Asked) =>
  rows<SearchHit>(em, questionsSql, [words, first]);

const dashboardsSql = `SELECT ${hitColumns({ kind: 'dashboard', id: 'd.uid', title: 'd.title' })} FROM dashboards d
  WHERE ${hasAll('search_key(d.title)')} AND ${listedDashboard}
  ORDER BY d.account_id = asking_account() DESC, d.title COLLATE "vi-x-icu", d.id LIMIT $2`;

/** The dashboards in the asker's list: their own, and those shared with a role of theirs. */
export const findDashboards = (em: EntityManager, { words, first }: Asked) =>
  rows<SearchHit>(em, dashboardsSql, [words, first]);
