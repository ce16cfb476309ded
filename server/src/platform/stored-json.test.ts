import { expect, it } from 'vitest';
import { answerBytes, StoredJson } from './stored-json.ts';

it('goes into an answer as it is stored, each text at its place', () => {
  const answer = {
    data: { one: new StoredJson('{"b":1.50,"a":"\\"x\\""}'), rest: ['y', new StoredJson('[ ]')], no: 'tiếng Việt' },
  };
  expect(answerBytes(answer).toString()).toBe(
    '{"data":{"one":{"b":1.50,"a":"\\"x\\""},"rest":["y",[ ]],"no":"tiếng Việt"}}',
  );
  expect(answerBytes({ data: 'x' }).toString()).toBe('{"data":"x"}');
});

it('is what it says wherever else it is written, also after an answer that failed', () => {
  const ring: Record<string, unknown> = { stored: new StoredJson('{"a":1}') };
  ring['ring'] = ring;
  expect(() => answerBytes(ring)).toThrow(TypeError);
  expect(JSON.stringify([new StoredJson('{"a":1.0}')])).toBe('[{"a":1}]');
});
