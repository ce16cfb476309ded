import type { Reporter } from './report-answers.ts';
import { reporterNames } from './people.ts';
import { communes, organisations, phuocHoa } from './units.ts';

/** Households at the start of 2023, of the size these wards and communes have. */
const households: Record<string, number> = {
  'an-my': 2_680,
  'an-xuan': 3_120,
  'truong-xuan': 2_240,
  'tan-thanh': 3_350,
  'hoa-thuan': 2_310,
  'tam-thang': 2_060,
  'an-phu': 1_790,
  'tam-thanh': 1_640,
  'tam-phu': 1_720,
  'hoa-huong': 2_150,
  'an-son': 2_980,
  'tam-ngoc': 1_560,
  'phuoc-hoa': 1_480,
};

/** Who reports in a year: until 2024 thirteen wards and communes, then twelve; always five organisations. */
export function reporters(year: number): Reporter[] {
  const wards = year < 2025 ? [...communes, phuocHoa] : communes;
  return [
    ...wards.map(({ key }) => ({ key, preparedBy: reporterNames[key]!, households: households[key]! })),
    ...organisations.map(({ key, type }) => ({ key, preparedBy: reporterNames[key]!, organisation: type })),
  ];
}
