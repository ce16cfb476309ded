import { expect, test } from 'vitest';
import { matchingKey } from './matching-key.ts';

test.each([
  ['Hoà Thuận', 'hoa thuan'],
  ['Hòa thuận', 'hoa thuan'],
  ['  HOA \u00a0THUAN ', 'hoa thuan'],
  ['Đoàn', 'doan'],
  ['Đoàn'.normalize('NFD'), 'doan'],
])('%j matches as %j', (text, key) => expect(matchingKey(text)).toBe(key));
