import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { all } from './asked-in-vain.ts';
import { mutations, openCommands, queries } from './every-operation.ts';
import { operations } from './worded-operation.ts';

describe('every operation of the contract', () => {
  it('has an entry that says who may; of a question, or why everybody may', () => {
    expect(Object.keys(queries).toSorted()).toEqual(Object.keys(operations.query).toSorted());
    expect(Object.keys(mutations).toSorted()).toEqual(Object.keys(operations.mutation).toSorted());
    for (const [name, { may, open }] of Object.entries(queries))
      expect([may !== undefined, open !== undefined], name).toContain(true);
  });

  it('is refused to somebody, if it is a command, but for a closed list of those that name no thing by its id', () => {
    const open = all.filter(({ kind, operation }) => kind === 'mutation' && !operation.may).map(({ name }) => name);
    expect(open.toSorted()).toEqual(Object.keys(openCommands).toSorted());
    for (const name of open)
      for (const { type } of operations.mutation[name]!.args) {
        const taken = getNamedType(type);
        const fields = isInputObjectType(taken) ? Object.values(taken.getFields()) : [];
        const ids = fields.filter((field) => getNamedType(field.type).name === 'ID').map((field) => field.name);
        expect(
          ids.filter((id) => id !== 'idempotencyKey'),
          name,
        ).toEqual([]);
      }
  });
});
