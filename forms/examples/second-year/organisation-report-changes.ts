import type { Operation } from '../../src/build/index.ts';
import { idOf, idsOf } from '../ids.ts';

/* What the office changes in F3 for 2026: one operation for each decision. */

const id = idsOf('organisation-report-2026');
const own = idsOf('organisation-report');
const common = (id: string) => idOf('organisation-report', id);

/** Ids of F3 that the changes name; those taken over from F1 are made out of F1's. */
const f3 = {
  head: '6c7d8b9a-4f1e-4a3b-9c2d-7e6f5a4b3c31',
  commendation: 'c2d3ebfa-8f7e-4a9b-9c8d-3e2f1a0b9c37',
  assessment: 'd3e4fcab-7a8f-4b0c-8d9e-4f3a2b1c0d38',
  grassrootsUnitsTotal: '3f4a5e6d-7c8b-4d0e-8f9a-4b3c2d1e0f23',
  featuredModel: '5b6c7a8f-5e0d-4f2a-8b1c-6d5e4f3a2b25',
  fundingMembers: common('62b77140-f87d-4b2b-a7b8-5dc00b9bdd51'),
  fundingSocial: common('2cb6563c-2352-4712-a1be-3f48d0d88089'),
};

/** All changes from F3 of 2025 to F3 of 2026. */
export const organisationReportChanges: Operation[] = [
  { type: 'renameField', field: f3.grassrootsUnitsTotal, key: 'grassrootsUnits' },
  { type: 'addField', kind: 'date', id: id('signed on'), key: 'signedOn', title: 'Ngày ký báo cáo', section: f3.head },
  { type: 'retitleField', field: id('signed on'), title: 'Signed on', lang: 'en' },
  { type: 'setRequired', field: id('signed on'), required: true },
  {
    type: 'addRule',
    id: id('signed already'),
    level: 'error',
    expression: 'signedOn <= context.today',
    message: { vi: 'Ngày ký không được sau hôm nay.', en: 'It cannot be signed after today.' },
    fields: [id('signed on')],
  },
  {
    type: 'splitField',
    field: own('farmers training-attendances'),
    into: [
      {
        id: id('trained on site'),
        key: 'trainedOnSite',
        title: 'Lượt người tập huấn trực tiếp',
        titleEn: 'Trained on site',
      },
      {
        id: id('trained online'),
        key: 'trainedOnline',
        title: 'Lượt người tập huấn trực tuyến',
        titleEn: 'Trained online',
      },
    ],
  },
  { type: 'setSetting', field: id('trained on site'), keyword: 'x-indicator', value: 'trained-on-site' },
  { type: 'setSetting', field: id('trained online'), keyword: 'x-indicator', value: 'trained-online' },
  {
    type: 'mergeFields',
    fields: [f3.fundingMembers, f3.fundingSocial],
    id: id('funding community'),
    key: 'fundingCommunity',
    title: 'Đoàn viên, hội viên, xã hội hóa',
    titleEn: 'Members and social contributions',
  },
  { type: 'setSetting', field: id('funding community'), keyword: 'x-indicator', value: 'funding-community' },
  {
    type: 'mergeFields',
    fields: [own('farmers clubs-science'), own('farmers clubs-good-business')],
    id: id('clubs of production'),
    key: 'clubsProduction',
    title: 'CLB khoa học kỹ thuật, sản xuất kinh doanh giỏi',
    titleEn: 'Clubs of science and good business',
  },
  { type: 'setSetting', field: id('clubs of production'), keyword: 'x-indicator', value: 'clubs-production' },
  { type: 'removeField', field: own('farmers products-sold') },
  { type: 'retireChoice', choice: own('contest informatics'), into: own('contest other') },
  { type: 'changeKind', field: f3.featuredModel, kind: 'exemplar-reference', id: id('featured model') },
  { type: 'moveSection', section: f3.commendation, after: f3.assessment },
];
