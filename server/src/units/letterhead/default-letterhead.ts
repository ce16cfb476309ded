import type { UnitKind } from '@ke-hoach/schema';
import type { Letterhead } from './letterhead.ts';

/** A unit and the names above it, the nearest first. */
export interface NamedUnit {
  name: string;
  kind: UnitKind;
  above: readonly string[];
}

interface Organisation extends Pick<Letterhead, 'style' | 'sign' | 'authority' | 'signerTitle'> {
  /** How its units' names begin. */
  name: string;
  heading?: string;
  /** How the writer is called before the place, where not by the name. */
  writer?: string;
}

const standing = { authority: 'TM. BAN THƯỜNG VỤ', signerTitle: 'CHỦ TỊCH' };

const organisations: readonly Organisation[] = [
  { name: 'Liên đoàn Lao động', style: 'state', sign: 'LĐLĐ', ...standing },
  {
    ...{ name: 'Hội Nông dân', style: 'party', sign: 'HND', ...standing, authority: 'T/M BAN THƯỜNG VỤ' },
    ...{ heading: 'HỘI NÔNG DÂN VIỆT NAM', writer: 'BCH HỘI NÔNG DÂN' },
  },
  {
    ...{ name: 'Đoàn TNCS Hồ Chí Minh', style: 'party', sign: 'ĐTN', ...standing, signerTitle: 'BÍ THƯ' },
    ...{ heading: 'ĐOÀN TNCS HỒ CHÍ MINH', writer: 'BCH ĐOÀN' },
  },
  { name: 'Hội Liên hiệp Phụ nữ', style: 'state', sign: 'BTV', ...standing },
  { name: 'Hội Cựu chiến binh', style: 'state', sign: 'CCB', ...standing },
];

const kindsOfPlace = /^(phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s+/i;

/** How an office may name its unit after itself: the territory is what follows. */
const committee =
  /^(ban thường trực\s+|btt\s+)?(ủy ban|uỷ ban|ub)\s*(mttq|mặt trận tổ quốc)(\s+việt nam|\s+vn)?\s+(?!việt nam|vn)(?=\S)/i;

/** "Phường An Xuân" as the place a document is dated from: "An Xuân". */
const placeOf = (name: string) => name.replace(kindsOfPlace, '');
/** "Phường An Xuân" inside a sentence: "phường An Xuân". */
const insideName = (name: string) => name.replace(kindsOfPlace, (kind) => kind.toLowerCase());

/**
 * How documents of a unit are headed until somebody says otherwise: the Front's committee of a territory, the political
 * and social organisations as each does, others under their own name.
 */
export function defaultLetterhead({ name, kind, above }: NamedUnit): Letterhead {
  const territory = name.replace(committee, '');
  if (kind !== 'organisation' || territory !== name) return ofTheFront(territory);
  const organisation = organisations.find((known) => name.toLowerCase().startsWith(known.name.toLowerCase()));
  const place = placeOf(above[0] ?? '');
  if (!organisation)
    return {
      ...{ style: 'state', superior: '', body: name.toUpperCase(), heading: '', ownName: name, sign: initials(name) },
      ...{ place, authority: '', signerTitle: '', signerName: '' },
    };
  const { style, sign, authority, signerTitle, heading = '' } = organisation;
  const writer = organisation.writer ?? organisation.name;
  const locality = name.slice(organisation.name.length).trim();
  return {
    ...{ style, heading, sign, authority, signerTitle, signerName: '', ownName: name },
    superior: above[1] ? `${writer}\n${above[1]}`.toUpperCase() : '',
    body: `${writer}\n${locality}`.trim().toUpperCase(),
    place: placeOf(locality) || place,
  };
}

function ofTheFront(name: string): Letterhead {
  return {
    ...{ style: 'state', heading: '', sign: 'MTTQ-BTT', place: placeOf(name) },
    superior: `ỦY BAN MTTQ VIỆT NAM\n${name.toUpperCase()}`,
    body: 'BAN THƯỜNG TRỰC',
    ownName: `Ban Thường trực Ủy ban MTTQ Việt Nam ${insideName(name)}`,
    ...{ authority: 'TM. BAN THƯỜNG TRỰC', signerTitle: 'CHỦ TỊCH', signerName: '' },
  };
}

const initials = (name: string) =>
  Array.from(name.matchAll(/(?:^|\s)(\p{L})/gu), ([, letter = '']) => letter)
    .join('')
    .toUpperCase()
    .slice(0, 10);
