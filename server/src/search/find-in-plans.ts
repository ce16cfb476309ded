import { visibleForm } from '../forms/forms.repository.ts';
import { visiblePlan } from '../plans/plans.repository.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { keepPlanOnceAskedOften } from '../platform/kept-plans.ts';
import { hasAll, hitColumns, type Asked } from './hit-sql.ts';
import type { SearchHit } from './search.type.ts';

const ofPlan = `concat_ws(' · ', p.year::text, p.number)`;
const newest = 'p.year DESC, p.id DESC';

/** The plans that the asker sees are looked up once, before what is in them. */
const inPlans = (columns: string, from: string, where: string, order: string) =>
  `WITH p AS MATERIALIZED (SELECT p.id, p.uid, p.year, p.number, p.state FROM plans p WHERE ${visiblePlan})
   SELECT ${columns} FROM p ${from} WHERE ${where} ORDER BY ${newest}, ${order} LIMIT $2`;

const tasksSql = inPlans(
  hitColumns({ kind: 'task', id: 'k.row', title: `k.code || '. ' || k.content`, about: ofPlan, planId: 'p.uid' }),
  'JOIN plan_tasks k ON k.plan_id = p.id',
  `p.state NOT IN ('draft', 'consulting') AND NOT k.withdrawn AND ${hasAll(`search_key(concat_ws(' ', k.code, k.content, k.lead, k.cooperating, p.year))`)}`,
  'k.position',
);

/** Tasks of plans that are out, by what is to be done and who leads or co-operates; until then the document alone says them. */
export const findTasks = (em: EntityManager, { words, first }: Asked) =>
  rows<SearchHit>(em, keepPlanOnceAskedOften(tasksSql), [words, first]);

const targetsSql = inPlans(
  hitColumns({ kind: 'target', id: 'g.uid', title: 'g.title', titleEn: 'g.title_en', about: ofPlan }),
  'JOIN targets g ON g.plan_id = p.id',
  `NOT g.withdrawn AND ${hasAll(`search_key(concat_ws(' ', g.title, g.title_en, p.year))`)}`,
  'g.position, g.id',
);

export const findTargets = (em: EntityManager, { words, first }: Asked) =>
  rows<SearchHit>(em, keepPlanOnceAskedOften(targetsSql), [words, first]);

const announcementsSql = inPlans(
  hitColumns({ kind: 'announcement', id: 'n.uid', title: 'n.text', about: ofPlan, planId: 'p.uid' }),
  'JOIN plan_announcements n ON n.plan_id = p.id',
  `n.taken_down_at IS NULL AND ${hasAll(`search_key(concat_ws(' ', n.text, p.year))`)}`,
  'n.id DESC',
);

/** What offices tell everybody who sees a plan, until it is taken down. */
export const findAnnouncements = (em: EntityManager, { words, first }: Asked) =>
  rows<SearchHit>(em, keepPlanOnceAskedOften(announcementsSql), [words, first]);

const inOffice = `EXISTS (SELECT FROM role_holdings h WHERE h.account_id = asking_account()
  AND h.valid @> current_setting('app.today')::date AND h.role IN ('designer', 'reviewer', 'signatory', 'administrator'))`;
const askedFor = `EXISTS (SELECT FROM assignments a JOIN plans p ON p.id = a.plan_id
  WHERE a.form_id = forms.id AND NOT a.withdrawn AND ${visiblePlan})`;

const formsSql = `
  WITH forms AS MATERIALIZED (SELECT * FROM forms WHERE ${hasAll(`search_key(concat_ws(' ', title, title_en))`)})
  SELECT ${hitColumns({ kind: 'form', id: 'uid', title: 'title', titleEn: 'title_en' })}
  FROM forms WHERE ${visibleForm} AND (${inOffice} OR ${askedFor}) ORDER BY title COLLATE "vi-x-icu", id LIMIT $2`;

/** Forms, for those who have a use for them: people of an office, and whoever sees a plan that asks for them. */
export const findForms = (em: EntityManager, { words, first }: Asked) =>
  rows<SearchHit>(em, keepPlanOnceAskedOften(formsSql), [words, first]);
