import { expect, it } from 'vitest';
import { legendRoom } from './chart-legend.ts';
import { inHalves } from './chart-scale.ts';

it.each([
  [[45, 3], 50, 25],
  [[1, 0], 2, 1],
  [[0.7], 1, 0.5],
  [[100], 100, 50],
  [[1046], 2000, 1000],
])('small charts of %j end at a round number with one in the middle', (values, max, interval) => {
  expect(inHalves(values)).toEqual({ max, interval });
});

it('leaves a scale to the drawing where figures fall below zero, or there are none', () => {
  expect([inHalves([-1, 5]), inHalves([0])]).toEqual([{ splitNumber: 2 }, { splitNumber: 2 }]);
});

it('a legend has room for every name, none wider than itself', () => {
  expect(legendRoom(['Phường'], 320)).toBe(0);
  expect(legendRoom(['2023', '2024', '2025'], 640)).toBe(34);
  expect(legendRoom(['Tổng: Tin, bài (tin, bài)', 'Tổng: Mô hình mới (mô hình)'], 320)).toBe(58);
  expect(legendRoom(['x'.repeat(400), 'y'], 320)).toBe(58);
});
