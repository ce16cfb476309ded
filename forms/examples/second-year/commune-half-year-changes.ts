import type { Operation } from '../../src/build/index.ts';
import { idsOf } from '../ids.ts';

/*
 * What the office changes in F1 for 2026, after one year of use and the merger of the wards: one operation for each
 * decision, in the order in which the designer takes them.
 */

const id = idsOf('commune-half-year-2026');

/** Ids of F1 that the changes name. */
const f1 = {
  outreach: 'dfe5236d-a3dd-4c60-9383-167ed2406ba0',
  participants: 'dd3ec9f0-5a1f-4807-8a1f-de6b344390e3',
  models: 'dfa7a785-0ba2-46a0-893e-44ee4aed2b26',
  householdsParticipating: '7ebc4670-bb31-446f-be88-9d3cb59d83a7',
  householdsBound: 'a9c1da41-2dfc-477b-a7fb-f16dbb80a07c',
  articleCount: 'c56fac21-39c6-4f50-8d73-ac2a154a70db',
  videoCount: '4ca7c27d-777b-41eb-b341-99db77239a49',
  fundingMembers: '62b77140-f87d-4b2b-a7b8-5dc00b9bdd51',
  fundingSocial: '2cb6563c-2352-4712-a1be-3f48d0d88089',
  modelsTotal: '1c32cf74-ba66-4983-9468-2edd3ae45967',
  modelId: '30e9ade3-060d-4ba7-8082-6e4d712c54e8',
  neighbourhoodsReplicated: '1882e17e-6c97-4af5-92e5-460217b172b0',
  causes: '81d2e3d6-9323-403e-b7fe-e8925eb32c8c',
  lessons: '33e299f5-e9e6-4ae3-aeed-a524fbae5fd6',
  panel: '7d176044-e5ee-484e-8059-6acc4f1f3f92',
  conference: '36f8a62e-eeb4-459f-af3a-514cebbd0bd9',
};

const outreach: Operation[] = [
  {
    type: 'splitField',
    field: f1.articleCount,
    into: [
      {
        id: id('press articles'),
        key: 'pressArticles',
        title: 'Tin, bài trên báo chí, trang thông tin',
        titleEn: 'Items in the press and on websites',
      },
      {
        id: id('social posts'),
        key: 'socialPosts',
        title: 'Tin, bài trên mạng xã hội',
        titleEn: 'Items on social media',
      },
    ],
  },
  { type: 'setSetting', field: id('press articles'), keyword: 'x-indicator', value: 'press-articles' },
  { type: 'setSetting', field: id('social posts'), keyword: 'x-indicator', value: 'social-posts' },
  { type: 'addGroup', section: f1.outreach, title: 'Truyền thông', id: id('media') },
  { type: 'retitleField', field: id('media'), title: 'Media', lang: 'en' },
  { type: 'moveField', field: id('press articles'), section: id('media'), after: null },
  { type: 'moveField', field: id('social posts'), section: id('media'), after: id('press articles') },
  { type: 'moveField', field: f1.videoCount, section: id('media'), after: id('social posts') },
  { type: 'retireChoice', choice: f1.panel, into: f1.conference },
  { type: 'retitleChoice', choice: f1.conference, title: 'Hội nghị, tọa đàm' },
  { type: 'retitleChoice', choice: f1.conference, title: 'Conference or panel', lang: 'en' },
];

const people: Operation[] = [
  { type: 'renameField', field: f1.householdsParticipating, key: 'participatingHouseholds' },
  { type: 'editRule', rule: f1.householdsBound, expression: 'householdsTotal <= 15000' },
  {
    type: 'editRule',
    rule: f1.householdsBound,
    message: {
      vi: 'Tổng số hộ vượt 15.000. Hãy kiểm tra, hoặc giải trình nếu đúng.',
      en: 'More than 15,000 households. Check, or explain if it is right.',
    },
  },
  {
    type: 'addField',
    kind: 'integer',
    id: id('digital guidance'),
    key: 'digitalGuidance',
    title: 'Người dân được hướng dẫn dịch vụ công trực tuyến',
    section: f1.participants,
  },
  { type: 'retitleField', field: id('digital guidance'), title: 'People guided in online services', lang: 'en' },
  {
    type: 'describeField',
    field: id('digital guidance'),
    description: 'Lượt người được tổ công nghệ số cộng đồng hướng dẫn trong kỳ.',
  },
  { type: 'setSetting', field: id('digital guidance'), keyword: 'x-unit', value: 'lượt người' },
  { type: 'setSetting', field: id('digital guidance'), keyword: 'x-indicator', value: 'digital-guidance' },
  { type: 'setRequired', field: id('digital guidance'), required: true },
];

const models: Operation[] = [
  { type: 'changeKind', field: f1.modelId, kind: 'exemplar-reference', id: id('exemplar of a model') },
  { type: 'retitleField', field: id('exemplar of a model'), title: 'Hồ sơ trong sổ mô hình' },
  { type: 'retitleField', field: id('exemplar of a model'), title: 'Entry in the register of models', lang: 'en' },
  {
    type: 'describeField',
    field: id('exemplar of a model'),
    description: 'Chọn mô hình đã có hồ sơ. Mô hình chưa có hồ sơ thì để trống.',
  },
  {
    type: 'describeField',
    field: id('exemplar of a model'),
    description: 'Choose the model that has an entry. Leave blank while it has none.',
    lang: 'en',
  },
  { type: 'moveField', field: f1.neighbourhoodsReplicated, section: f1.models, after: f1.modelsTotal },
];

const rest: Operation[] = [
  {
    type: 'mergeFields',
    fields: [f1.fundingMembers, f1.fundingSocial],
    id: id('funding community'),
    key: 'fundingCommunity',
    title: 'Đoàn viên, hội viên, xã hội hóa',
    titleEn: 'Members and social contributions',
  },
  { type: 'setSetting', field: id('funding community'), keyword: 'x-indicator', value: 'funding-community' },
  { type: 'removeField', field: f1.lessons },
  { type: 'retitleField', field: f1.causes, title: 'Nguyên nhân, bài học' },
];

/** All changes from F1 of 2025 to F1 of 2026. */
export const communeHalfYearChanges: Operation[] = [...outreach, ...people, ...models, ...rest];
