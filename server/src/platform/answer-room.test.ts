import { expect, it } from 'vitest';
import { AnswerRoom } from './answer-room.ts';
import { StoredJson } from './stored-json.ts';

it('has room for documents up to a size, however many ask for them', () => {
  const room = new AnswerRoom(20);
  expect(room.json('{"a":"12345"}')).toEqual(new StoredJson('{"a":"12345"}'));
  room.take(7);
  expect(() => room.json('1')).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_LARGE', details: { limit: 'size' } }),
  );
});
