import { choice, money, rule, table, whole } from '../parts.ts';
import { contestLevels, contests } from './choices.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';

const contestColumns = {
  name: choice(id('contest'), ['Cuộc thi', 'Contest'], contests),
  level: choice(id('contest level'), ['Cấp tổ chức', 'Level'], contestLevels),
  participants: whole(id('contest participants'), ['Thí sinh', 'Contestants'], {
    unit: 'người',
    indicator: 'contest-participants',
  }),
  prizes: whole(id('contest prizes'), ['Giải đạt được', 'Prizes'], { unit: 'giải', indicator: 'contest-prizes' }),
};

const properties = {
  ideasProposed: whole(id('youth ideas proposed'), ['Ý tưởng, sáng kiến đăng ký', 'Ideas put forward'], {
    unit: 'ý tưởng',
    indicator: 'youth-ideas-proposed',
  }),
  ideasImplemented: whole(id('youth ideas implemented'), ['Ý tưởng được ứng dụng', 'Ideas put into practice'], {
    unit: 'ý tưởng',
    indicator: 'youth-ideas-implemented',
  }),
  youthInitiatives: whole(
    id('youth initiatives'),
    ['Sáng kiến “Tuổi trẻ sáng tạo”', 'Initiatives of “Creative youth”'],
    { unit: 'sáng kiến', indicator: 'youth-initiatives' },
  ),
  contests: table(
    id('contests'),
    ['Cuộc thi, hội thi', 'Contests'],
    contestColumns,
    ['name', 'level', 'participants', 'prizes'],
    { maxItems: 30 },
  ),
  childrenProducts: whole(
    id('children products'),
    ['Sản phẩm sáng tạo của thiếu niên, nhi đồng', 'Creative products of children'],
    { unit: 'sản phẩm', indicator: 'children-products' },
  ),
  digitalTeams: whole(id('digital teams'), ['Đội hình chuyển đổi số', 'Teams for digital change'], {
    unit: 'đội',
    indicator: 'digital-teams',
    basis: 'stock',
  }),
  startupFunding: money(id('startup funding'), ['Vốn hỗ trợ khởi nghiệp', 'Funds for start-ups'], 'startup-funding'),
};

/** The Youth Union (R15). */
export const youth: OrganisationPart = {
  type: 'youth',
  title: ['Đoàn TNCS Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union'],
  properties,
  rules: [
    rule(
      id('ideas implemented within'),
      'error',
      'ideasImplemented <= ideasProposed',
      ['ideasImplemented', 'ideasProposed'],
      [
        'Số ý tưởng được ứng dụng không được lớn hơn số đăng ký.',
        'Ideas put into practice cannot exceed those put forward.',
      ],
    ),
    rule(
      id('prizes within participants'),
      'warning',
      'prizes <= participants',
      ['prizes'],
      [
        'Số giải nhiều hơn số thí sinh. Hãy kiểm tra hoặc giải trình.',
        'More prizes than contestants. Check, or explain.',
      ],
      'contests',
    ),
  ],
  order: [
    ...['ideasProposed', 'ideasImplemented', 'youthInitiatives', 'contests', 'childrenProducts', 'digitalTeams'],
    'startupFunding',
  ],
};
