import type { Language } from '../dialect/form.ts';
import { formatNumber } from '../format/number.ts';

/** The details of an issue, change or problem as a sentence may use them; in English `titleEn` goes before `title`. */
export function detailsInWords(details: Readonly<Record<string, unknown>>, language: Language): Record<string, string> {
  const written = ([name, value]: [string, unknown]): [string, string] => {
    if (typeof value === 'number' || name === 'limit') return [name, formatNumber(String(value), language)];
    const single = (one: unknown) => (typeof one === 'object' && one !== null ? '' : String(one));
    return [name, Array.isArray(value) ? value.map(single).join(', ') : single(value)];
  };
  const english = language === 'en' ? Object.entries(details).filter(([name]) => name.endsWith('En')) : [];
  const known = [
    ...Object.entries(details),
    ...english.map(([name, value]): [string, unknown] => [name.slice(0, -2), value]),
  ];
  return Object.fromEntries(known.map(written));
}
