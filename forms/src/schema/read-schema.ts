import type { FormReport } from '../dialect/form-issue.ts';
import { isObject, own, pointer } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { readArgument, schemaArguments, plainArguments } from './arguments.ts';
import { assertions, formatAssertion, formats } from './assertions.ts';
import type { Assertion } from './assertions.ts';
import * as applicators from './applicators.ts';
import type { SchemaNode, Step } from './node.ts';
import { boundedPattern } from './pattern-work.ts';
import type { BoundedPattern } from './pattern-work.ts';
import { targetOf } from './reference.ts';

/**
 * Makes a schema ready, and every schema inside it; the reasons against it go to the report. `formats` says whether
 * `format` is asserted.
 */
export function readSchema(document: Json, formatsAssert: boolean, report: FormReport): SchemaNode {
  const nodes = new Map<string, SchemaNode>();
  const references: { at: string; target: string }[] = [];
  const root = read(document, '');
  for (const { at, target } of references)
    if (!nodes.has(target)) report.add('VALUE_INVALID', at, { expected: 'SCHEMA_IN_DOCUMENT' });
  return root;

  function read(schema: Json, at: string): SchemaNode {
    const node: SchemaNode = { at, never: schema === false, steps: [] };
    nodes.set(at, node);
    if (isObject(schema)) node.steps = readKeywords(schema, at);
    else if (typeof schema !== 'boolean') report.add('VALUE_INVALID', at, { expected: 'SCHEMA' });
    return node;
  }

  function readKeywords(schema: JsonObject, at: string): Step[] {
    for (const [keyword, argument] of Object.entries(schema)) {
      if (keyword.startsWith('x-')) continue;
      const from = at + pointer(keyword);
      if (!Object.hasOwn(plainArguments, keyword) && !Object.hasOwn(schemaArguments, keyword))
        report.add('KEYWORD_REFUSED', from, { keyword });
      else if (at !== '' && (keyword === '$id' || keyword === '$schema'))
        report.add('KEYWORD_REFUSED', from, { keyword });
      else if (!readArgument(keyword, argument, from, report)) return [];
    }
    return [...readAssertions(schema, at), ...readApplicators(schema, at)];
  }

  function readAssertions(schema: JsonObject, at: string): Step[] {
    const steps: Step[] = [];
    const add = (keyword: string, assertion: Assertion) =>
      steps.push({ keyword, tells: true, holds: (value, { work }) => assertion(value, work) });
    for (const [keyword, bind] of Object.entries(assertions))
      if (Object.hasOwn(schema, keyword)) add(keyword, bind(schema[keyword] as never));
    const { pattern: source, format } = { pattern: own(schema, 'pattern'), format: own(schema, 'format') };
    if (typeof source === 'string') {
      const pattern = readPattern(source, at + pointer('pattern'));
      add('pattern', (value, work) => typeof value !== 'string' || !pattern || pattern.test(value, work));
    }
    if (typeof format === 'string' && formatsAssert) {
      if (formats.has(format)) add('format', formatAssertion(format));
      else report.add('KEYWORD_REFUSED', at + pointer('format'), { keyword: `format: ${format}` });
    }
    return steps;
  }

  function readPattern(source: string, at: string): BoundedPattern | undefined {
    const pattern = boundedPattern(source);
    if (!pattern) report.add('PATTERN_REFUSED', at);
    return pattern;
  }

  function readReference(ref: string, at: string): Step {
    const target = targetOf(ref);
    if (target === undefined) report.add('KEYWORD_REFUSED', at, { keyword: `$ref: ${ref}` });
    else references.push({ at, target });
    return applicators.reference(() => nodes.get(target ?? '') as SchemaNode);
  }

  /** The steps of keywords that hold schemas; the unevaluated ones last, when all others have said what they saw. */
  function readApplicators(schema: JsonObject, at: string): Step[] {
    const one = (keyword: string) =>
      Object.hasOwn(schema, keyword) ? read(schema[keyword] as Json, at + pointer(keyword)) : undefined;
    const list = (keyword: string): SchemaNode[] | undefined => {
      const argument = own(schema, keyword);
      if (argument === undefined) return undefined;
      if (Array.isArray(argument) && argument.length > 0)
        return argument.map((entry, index) => read(entry, at + pointer(keyword, index)));
      report.add('VALUE_INVALID', at + pointer(keyword), { expected: 'SCHEMAS' });
      return undefined;
    };
    const named = (keyword: string): Map<string, SchemaNode> | undefined => {
      const argument = own(schema, keyword);
      if (argument === undefined) return undefined;
      if (!isObject(argument)) report.add('VALUE_INVALID', at + pointer(keyword), { expected: 'SCHEMAS_BY_NAME' });
      return new Map(
        Object.entries(isObject(argument) ? argument : {}).map(([name, entry]) => [
          name,
          read(entry, at + pointer(keyword, name)),
        ]),
      );
    };
    const made: (Step | undefined)[] = [];
    const add = <T>(argument: T | undefined, make: (argument: T) => Step) =>
      made.push(argument === undefined ? undefined : make(argument));

    named('$defs');
    one('contentSchema');
    const [yes, no] = [one('then'), one('else')];
    const [least, most] = [own(schema, 'minContains') ?? 1, own(schema, 'maxContains') ?? Infinity];
    const fields = named('properties');
    const patterns = [...(named('patternProperties') ?? [])].flatMap(([source, node]) => {
      const pattern = readPattern(source, at + pointer('patternProperties', source));
      return pattern ? [[pattern, node] as const] : [];
    });
    const prefix = list('prefixItems');
    add(own(schema, '$ref') as string | undefined, (ref) => readReference(ref, at + pointer('$ref')));
    add(fields, applicators.properties);
    if (patterns.length > 0) add(patterns, applicators.patternProperties);
    add(one('additionalProperties'), (node) =>
      applicators.additionalProperties(
        node,
        new Set(fields?.keys()),
        patterns.map(([pattern]) => pattern),
      ),
    );
    add(one('propertyNames'), applicators.propertyNames);
    add(prefix, applicators.prefixItems);
    add(one('items'), (node) => applicators.items(node, prefix?.length ?? 0));
    add(one('contains'), (node) => applicators.contains(node, Number(least), Number(most)));
    add(list('allOf'), applicators.allOf);
    add(list('anyOf'), applicators.anyOf);
    add(list('oneOf'), applicators.oneOf);
    add(one('not'), applicators.not);
    add(one('if'), (node) => applicators.conditional(node, yes, no));
    add(named('dependentSchemas'), applicators.dependentSchemas);
    add(one('unevaluatedProperties'), applicators.unevaluatedProperties);
    add(one('unevaluatedItems'), applicators.unevaluatedItems);
    return made.filter((step) => step !== undefined);
  }
}
