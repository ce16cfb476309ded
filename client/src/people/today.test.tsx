import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TodayContext, useToday } from './today.ts';

afterEach(() => void vi.useRealTimers());

it('is the day by the server, which the demonstration may move', () => {
  const { result } = renderHook(useToday, {
    wrapper: ({ children }) => <TodayContext value="2025-05-20">{children}</TodayContext>,
  });
  expect(result.current).toBe('2025-05-20');
});

it('is the day in Vietnam where nobody asked the server, also before seven in the morning', () => {
  vi.useFakeTimers({ now: new Date('2025-06-04T18:00:00Z'), toFake: ['Date'] });
  expect(renderHook(useToday).result.current).toBe('2025-06-05');
});
