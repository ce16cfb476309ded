import type { Role } from '@ke-hoach/schema';
import type pg from 'pg';
import { seedId } from './seed-id.ts';
import { communes, mergerDay, organisations, phuocHoa, phuocHoaEnds, type UnitIds } from './units.ts';

/** Nobody of the demo exists; every title says so. */
const asDemo = (title: string) => `${title} (minh họa)`;

interface PersonFacts {
  key: string;
  name: string;
  title: string;
  role: Role;
  /** Where the role is held, from a day until, not on, another. */
  at: { unit: string; from?: string; until?: string }[];
}

/** The office of the city's Front, which works on at Đà Nẵng (docs/decisions/0010-plan-owner-after-1-july.md). */
const office = [
  { key: 'designer', name: 'Nguyễn Thị Thùy Dung', title: 'Chuyên viên Văn phòng', role: 'designer' },
  { key: 'reviewer', name: 'Trần Quốc Bảo', title: 'Chuyên viên Văn phòng, theo dõi báo cáo', role: 'reviewer' },
  { key: 'analyst', name: 'Lê Thị Bích Ngọc', title: 'Chuyên viên phân tích', role: 'analyst' },
  { key: 'signatory', name: 'Phan Văn Thành', title: 'Ủy viên Ban Thường trực', role: 'signatory' },
  { key: 'records-clerk', name: 'Phạm Thị Hồng Vân', title: 'Văn thư cơ quan', role: 'recordsClerk' },
  { key: 'administrator', name: 'Đoàn Thị Minh Thư', title: 'Chuyên viên Văn phòng, quản trị', role: 'administrator' },
] as const;

/** Who fills the reports of each unit. */
export const reporterNames: Record<string, string> = {
  'an-my': 'Hồ Thị Thu Thủy',
  'an-xuan': 'Nguyễn Hoàng Yến',
  'truong-xuan': 'Võ Đình Nghĩa',
  'tan-thanh': 'Trịnh Thị Kim Chi',
  'hoa-thuan': 'Bùi Văn Lợi',
  'tam-thang': 'Lương Thị Hạnh',
  'an-phu': 'Đỗ Ngọc Trâm',
  'tam-thanh': 'Huỳnh Tấn Phát',
  'tam-phu': 'Ngô Thị Lệ',
  'hoa-huong': 'Đặng Minh Khôi',
  'an-son': 'Phạm Thị Diễm',
  'tam-ngoc': 'Huỳnh Văn Đức',
  'phuoc-hoa': 'Trương Thị Mỹ Linh',
  'trade-union': 'Cao Thị Phương',
  farmers: 'Nguyễn Văn Toàn',
  youth: 'Lê Hữu Nhân',
  women: 'Đinh Thị Ánh Tuyết',
  veterans: 'Thái Văn Sơn',
};

/** The ward whose leader approves its reports before they go to the office. */
export const approvesInside = 'hoa-thuan';

/** Role cards of the sign-in screen, in order. */
export const cards = [
  'designer',
  'reviewer',
  'analyst',
  'an-xuan',
  'tam-ngoc',
  'hoa-huong',
  'farmers',
  'hoa-thuan',
  'hoa-thuan-leader',
  'signatory',
  'records-clerk',
  'administrator',
] as const;

const officeAt = [
  { unit: 'tam-ky', until: mergerDay },
  { unit: 'da-nang', from: mergerDay },
];

const people: PersonFacts[] = [
  ...office.map((person) => ({ ...person, at: officeAt })),
  // From 1 July they work at the successor, whose right covers what their old unit reported.
  ...communes.map(({ key, into }) => ({
    ...reporter(key, 'Cán bộ Mặt trận xã, phường'),
    at: [
      { unit: key, until: mergerDay },
      { unit: into, from: mergerDay },
    ],
  })),
  {
    key: 'hoa-thuan-leader',
    name: 'Lê Thị Mai',
    title: 'Chủ tịch Mặt trận phường',
    role: 'leader',
    at: [
      { unit: approvesInside, until: mergerDay },
      { unit: communes.find(({ key }) => key === approvesInside)!.into, from: mergerDay },
    ],
  },
  { ...reporter(phuocHoa.key, 'Cán bộ Mặt trận phường'), at: [{ unit: phuocHoa.key, until: phuocHoaEnds }] },
  // Where the organisations' own staff went is not known: their right ends with the organisation.
  ...organisations.map(({ key }) => ({
    ...reporter(key, 'Cán bộ văn phòng'),
    at: [{ unit: key, until: mergerDay }],
  })),
];

function reporter(key: string, title: string) {
  return { key, name: reporterNames[key]!, title, role: 'reporter' as const };
}

/** A person of the demo, as the commands know whoever asks. */
export interface DemoPerson {
  id: string;
  uid: string;
  login: string;
  name: string;
  title: string;
}

export type People = (key: string) => DemoPerson;

/** Inserts everybody with dated roles. Nobody has a password: the demo is entered by its cards. */
export async function insertPeople(owner: pg.Client, unitId: UnitIds): Promise<People> {
  const inserted = new Map<string, DemoPerson>();
  for (const { key, name, title, role, at } of people) {
    const card = (cards as readonly string[]).indexOf(key);
    const person = { uid: seedId(`person ${key}`), login: `demo.${key}`, name, title: asDemo(title) };
    const row = await owner.query<{ id: string }>(
      `INSERT INTO accounts (uid, login, name, title, demo_card, demo_rank) VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING id::text AS id`,
      [person.uid, person.login, person.name, person.title, ...(card < 0 ? [null, null] : [key, card + 1])],
    );
    const { id } = row.rows[0]!;
    for (const { unit, from, until } of at) {
      await owner.query(
        'INSERT INTO role_holdings (account_id, role, unit_id, valid) VALUES ($1, $2, $3, daterange($4, $5))',
        [id, role, unitId(unit), from ?? null, until ?? null],
      );
    }
    inserted.set(key, { id, ...person });
  }
  return (key) => {
    const person = inserted.get(key);
    if (!person) throw new TypeError(`the demo has nobody called ${key}`);
    return person;
  };
}
