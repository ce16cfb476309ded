import type { InvalidVariant } from '../mistake.ts';

const [first, second] = ['6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a661', '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a662'] as const;
const attached = { _id: first, name: '', size: 2048, sha256: 'b'.repeat(64) };

/** Mistakes people make on F4. */
export const modelNominationMistakes: InvalidVariant[] = [
  {
    name: 'shares that do not make a whole',
    change: {
      coOwners: [
        { _id: first, name: 'Nguyễn Văn Hùng', position: 'Trưởng ban', share: '60' },
        { _id: second, name: 'Trần Thị Mai', position: 'Thành viên', share: '39.9' },
      ],
    },
    codes: [{ code: 'RULE', path: ['coOwners'] }],
  },
  {
    name: 'a share written the Vietnamese way',
    change: { coOwners: [{ _id: first, name: 'Nguyễn Văn Hùng', position: 'Trưởng ban', share: '99,5' }] },
    codes: [{ code: 'NOT_A_DECIMAL', path: ['coOwners', first, 'share'] }],
  },
  {
    name: 'a model that starts tomorrow',
    change: { startDate: '2025-09-16', replicatedAt: [] },
    codes: [{ code: 'RULE', path: ['startDate'] }],
  },
  {
    name: 'a description too short to be judged',
    change: { novelty: 'Rất mới.' },
    codes: [{ code: 'TOO_SHORT', path: ['novelty'] }],
  },
  {
    name: 'recognised before, but not by which decision',
    change: { hasPriorRecognition: true, priorLevel: 'commune', priorDecisionNo: '', priorDecisionDate: null },
    codes: [
      { code: 'REQUIRED', path: ['priorDecisionNo'] },
      { code: 'REQUIRED', path: ['priorDecisionDate'] },
    ],
  },
  {
    name: 'recognised tomorrow, and as high as proposed',
    change: {
      ...{ hasPriorRecognition: true, priorLevel: 'city', priorDecisionNo: '12/QĐ', priorDecisionDate: '2025-09-16' },
      proposedLevel: 'city',
    },
    codes: [
      { code: 'RULE', path: ['priorDecisionDate'] },
      { code: 'RULE', path: ['proposedLevel'] },
    ],
  },
  {
    name: 'replicated tomorrow, and before the model began',
    change: {
      startDate: '2025-02-01',
      replicatedAt: [
        { _id: first, place: 'Khu dân cư số 3', date: '2025-09-16' },
        { _id: second, place: 'Khu dân cư số 4', date: '2025-01-31' },
      ],
    },
    codes: [
      { code: 'RULE', path: ['replicatedAt', first, 'date'] },
      { code: 'RULE', path: ['replicatedAt', second, 'date'] },
    ],
  },
  {
    name: 'proposed for the Golden Book without consent',
    change: { proposedLevel: 'central', publicConsent: false },
    codes: [{ code: 'RULE', path: ['publicConsent'] }],
  },
  {
    name: 'a unit named by its name, a photograph that is a document, evidence without a checksum',
    change: {
      unitId: 'Phường An Xuân',
      photos: [{ ...attached, name: 'anh.pdf' }],
      evidence: [{ ...attached, name: 'so-lieu.xlsx', sha256: 'x' }],
    },
    codes: [
      { code: 'NOT_A_REFERENCE', path: ['unitId'] },
      { code: 'FILE_REFUSED', path: ['photos'] },
      { code: 'FILE_REFUSED', path: ['evidence'] },
    ],
  },
];
