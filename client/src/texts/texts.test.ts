import { problemCodes } from '@ke-hoach/schema';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';
import './vi-account.ts';
import './vi-named-people.ts';
import './vi-audit-log.ts';
import './vi-behalf.ts';
import './vi-channels.ts';
import './vi-consulting.ts';
import './vi-copy.ts';
import './vi-compared.ts';
import './vi-documents.ts';
import './vi-duties.ts';
import './vi-files.ts';
import './vi-handing-in.ts';
import './vi-handover.ts';
import './vi-history.ts';
import './vi-library.ts';
import './vi-meeting.ts';
import './vi-moving.ts';
import './vi-answered.ts';
import './vi-no-role.ts';
import './vi-optional.ts';
import './vi-past.ts';
import './vi-plans.ts';
import './vi-receipts.ts';
import './vi-register.ts';
import './vi-referring.ts';
import './vi-review.ts';
import './vi-first-day.ts';
import './vi-guides.ts';
import './vi-search.ts';
import './vi-sign-in.ts';
import './vi-tables.ts';
import './vi-numbering.ts';
import './vi-reminding.ts';
import './vi-talk.ts';
import './vi-to-do.ts';
import './vi-targets.ts';
import './vi-builder.ts';
import './vi-dashboards.ts';
import './vi-narratives.ts';
import './vi-explorer.ts';
import './vi-figures.ts';
import './vi-new-form.ts';
import './vi-office.ts';
import './vi-graphiql.ts';
import './vi-published.ts';
import './vi-publishing.ts';
import './vi-sheets.ts';
import './vi-tour.ts';
import './vi-units.ts';
import { waiting as waitingInEnglish } from './write-en.ts';
import { dateTime, dayMonth, documentDate, number, waiting } from './write-vi.ts';

function sentences(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}/${key}`));
}

describe('the catalogue of sentences', () => {
  it('has a sentence for every problem in both languages', () => {
    for (const code of problemCodes) {
      expect(vi.problem[code]({ path: 'x', retryAfter: 3, reference: 'r' })).toMatch(/\p{L}/u);
      expect(en.problem[code]({ path: 'x', retryAfter: 3, reference: 'r' })).toMatch(/\p{L}/u);
    }
  });

  it('says the same things in both languages', () => {
    const keys = (texts: unknown) =>
      sentences(texts)
        .map(([path, value]) => `${path}:${typeof value}`)
        .toSorted();
    expect(keys(en)).toEqual(keys(vi));
  });

  it('names in English what has an English title, and the rest in Vietnamese', () => {
    const named = { title: 'Báo cáo năm', titleEn: 'Yearly report' };
    expect([vi.titleOf(named), en.titleOf(named)]).toEqual(['Báo cáo năm', 'Yearly report']);
    expect(en.titleOf({ ...named, titleEn: null })).toBe('Báo cáo năm');
  });

  it('is written in composed Unicode', () => {
    for (const [, sentence] of sentences(vi)) {
      if (typeof sentence === 'string') expect(sentence.normalize('NFC')).toBe(sentence);
    }
  });
});

describe('writing numbers and dates', () => {
  it('writes dates as offices do: no zero before the months from March', () => {
    expect(dayMonth('2025-06-05')).toBe('05/6');
    expect(dayMonth('2025-02-05')).toBe('05/02');
    expect(documentDate('2025-03-12')).toBe('ngày 12 tháng 3 năm 2025');
  });

  it('writes moments in the time of Ho Chi Minh City', () => {
    expect(dateTime('2025-05-20T17:30:00Z')).toBe('00:30 ngày 21/05/2025');
    expect(number(1234567)).toBe('1.234.567');
  });

  it('says how long to wait in what a clock shows', () => {
    expect([40, 900, 7201].map(waiting)).toEqual(['40 giây', '15 phút', '3 giờ']);
    expect([1, 121, 7200].map(waitingInEnglish)).toEqual(['1 second', '3 minutes', '2 hours']);
  });
});

describe('naming periods', () => {
  const half = { series: 'halfYear', name: '6 tháng đầu năm 2025', dataTo: '2025-05-31' };

  it('uses the words of the office in Vietnamese', () => {
    expect(vi.periodName(half)).toBe('6 tháng đầu năm 2025');
  });

  it('says in English which part of which year it is, or keeps a name it does not know', () => {
    expect(en.periodName(half)).toBe('First half of 2025');
    expect(en.periodName({ series: 'annual', name: 'Năm 2025', dataTo: '2025-10-31' })).toBe('Whole year 2025');
    expect(en.periodName({ series: 'q1', name: 'Quý I', dataTo: '2025-03-31' })).toBe('Quý I');
  });
});
