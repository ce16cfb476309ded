import { between, oneOf, randomFrom, uuidFrom } from '../../examples/random.ts';
import type { Answers, Field, Form } from '../dialect/form.ts';
import type { Json } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import { DECIMAL_PATTERN } from '../format/canonical-decimal.ts';
import { visibleOf } from '../validate/visible.ts';

const junk: readonly Json[] = [
  ...[null, true, false, 0, 1, -1, 0.5, 3, 5000, 1e300, '', '  ', '12', '0.5', '-0', 'new', 'old0', 'constructor'],
  ...['2025-03-01', '2025-02-29', '25/12/2025', 'không phải mã', 'x'.repeat(300), '<b>'],
  ...[{}, [], [1], [{}], ['new'], ['new', 'new'], { numerator: 1 }, { numerator: 1, denominator: -1 }],
];
const dates = ['2025-06-05', '2025-02-28', '2024-02-29'];
const texts = ['12', 'ab', 'Ác', 'Ủy ban', 'không có gì để báo cáo', '2025'];

/** A value of the field's kind; most of them keep the field's limits. */
function valueOf(form: Form, field: Field, random: () => number): Json {
  const { schema, kind } = field;
  const codes = (field.choices ?? []).map((choice) => choice.code);
  const whole = (limits: Record<string, unknown> = schema): number => {
    const least = Number(limits.minimum ?? -3);
    return between(random, least, Math.min(Number(limits.maximum ?? least + 9), least + 9));
  };
  const many = <T>(make: () => T): T[] =>
    Array.from({ length: between(random, Number(schema.minItems ?? 0), Number(schema.maxItems)) }, make);
  if (kind === 'percent') {
    const parts = schema.properties as Record<string, Record<string, unknown>>;
    return { numerator: whole(parts.numerator), denominator: whole(parts.denominator) };
  }
  if (kind === 'file') {
    const type = oneOf(random, schema['x-types'] as string[]);
    return many(() => ({ _id: uuidFrom(random), name: `Bản ký.${type}`, size: 1024, sha256: 'a0'.repeat(32) }));
  }
  if (kind === 'table') {
    const rows = form.rows.get(field.key) as Shape;
    return many(() => ({ _id: uuidFrom(random), ...(answersOf(form, rows, random) as Record<string, Json>) }));
  }
  if (kind === 'many-choices') return [...new Set(many(() => oneOf(random, codes)))];
  if (kind === 'choice') return oneOf(random, codes);
  if (kind === 'yes-no') return random() < 0.6;
  if (kind === 'date') return oneOf(random, dates);
  if (kind === 'note') return null;
  if (kind === 'integer' || kind === 'money') return whole();
  if (schema.format === 'uuid') return uuidFrom(random);
  if (schema.pattern === DECIMAL_PATTERN)
    return String(whole({ minimum: schema['x-minimum'], maximum: schema['x-maximum'] }));
  return oneOf(random, texts).slice(0, Number(schema.maxLength));
}

/** Answers of what is shown, condition after condition; about a fifth of what may be left out is. */
function answersOf(form: Form, shape: Shape, random: () => number): Answers {
  const answers: Answers = {};
  for (const field of shape.fields.values()) {
    const { keys, required } = visibleOf(shape, answers);
    if (keys.has(field.key) && (required.has(field.key) || random() < 0.8))
      answers[field.key] = valueOf(form, field, random);
  }
  return answers;
}

/** Puts a strange value in the place of a key, takes the key away, or adds one that the form does not know. */
function damage(answers: Answers, random: () => number): void {
  const key = oneOf(random, [...Object.keys(answers), 'unknown', 'calc1', 'toString', 'q1', 'c1']);
  if (random() < 0.3) delete answers[key];
  else answers[key] = structuredClone(oneOf(random, junk));
}

/**
 * Answers to the form, the same for the same seed. With `damaged` places changed by chance, in the answers or in one
 * row of a table; without, most are valid. All are plain JSON without blanks that a person could not have left.
 */
export function randomAnswers(form: Form, seed: number, damaged = 0): Answers {
  const random = randomFrom(seed);
  const answers = answersOf(form, form.shape, random);
  for (let time = 0; time < damaged; time += 1) {
    const rows = Object.values(answers).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
    const row = oneOf(random, rows);
    const inside = random() < 0.5 && typeof row === 'object' && row !== null && !Array.isArray(row);
    damage(inside ? (row as Answers) : answers, random);
  }
  return answers;
}
