import { getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { clientOperations } from '../testing/client-operations.ts';
import { contract } from './contract.ts';
import { limits, sizes } from './platform/limits.ts';
import { queryCost } from './platform/query-cost.ts';

const schema = contract();
/** What is left is for the next field of a screen, and for analysts who ask more than the screens do. */
const share = 0.6;
/** A page takes three levels of its own, so that less depth is left than of the other limits. */
const shareOfDepth = 0.8;
const most = Object.fromEntries(
  Object.entries(sizes).map(([name, size]) => [name, Math.floor(size * (name === 'depth' ? shareOfDepth : share))]),
) as typeof sizes;
/** The longest pages that screens ask for by a variable. */
const longest = { first: 200, question: { first: 650 } };

describe('every operation of the screens', () => {
  const operations = clientOperations();
  const { validationRules, parseOptions } = limits(most);

  it('is found', () => {
    const names = operations.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['SignIn', 'SignOut', 'Figures', 'SubmitReport', 'EditFormDraft']));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(90);
  });

  it.each(operations)('$name leaves room below the limits, at its longest page', ({ text }) => {
    const document = parse(text, parseOptions);
    expect(validate(schema, document, validationRules as never)).toEqual([]);
    const operation = getOperationAST(document)!;
    expect(queryCost({ schema, document, operation, variables: longest })).toBeLessThanOrEqual(most.cost);
  });
});
