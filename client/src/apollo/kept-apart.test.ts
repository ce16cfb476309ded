import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCache } from './client.ts';

const people = parse(`
  query People($id: ID!) {
    unit(id: $id) {
      id
      people {
        id
        roles {
          id
        }
      }
    }
  }
`);
const tasks = parse(`
  query Tasks($id: ID!) {
    plan(id: $id) {
      id
      tasks {
        id
        unitsDone
      }
    }
  }
`);

const peopleOf = (id: string, role: string) => ({
  unit: {
    ...{ __typename: 'Unit', id },
    people: [{ __typename: 'UnitPerson', id: 'hanh', roles: [{ __typename: 'PersonRole', id: role }] }],
  },
});
const tasksOf = (id: string, unitsDone: number) => ({
  plan: { __typename: 'Plan', id, tasks: [{ __typename: 'PlanTask', id: 'II.1', unitsDone }] },
});

describe('What is kept of two places under one name', () => {
  it('tells what somebody holds at each of two units', () => {
    const cache = createCache();
    const all = [peopleOf('tam-thang', 'leader'), peopleOf('tam-phu', 'reporter')];
    for (const data of all) cache.writeQuery({ query: people, variables: { id: data.unit.id }, data });
    for (const data of all) expect(cache.readQuery({ query: people, variables: { id: data.unit.id } })).toEqual(data);
  });

  it('tells how far units are with a task that two years have', () => {
    const cache = createCache();
    const all = [tasksOf('plan-2025', 12), tasksOf('plan-2026', 0)];
    for (const data of all) cache.writeQuery({ query: tasks, variables: { id: data.plan.id }, data });
    for (const data of all) expect(cache.readQuery({ query: tasks, variables: { id: data.plan.id } })).toEqual(data);
  });
});
