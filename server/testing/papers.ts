import { calculate, parseForm, type Answers, type Context, type Form, type FormDocument } from '@ke-hoach/forms';
import {
  communeHalfYear,
  communeHalfYearAnswers,
  communeHalfYearContext,
  organisationReport,
  organisationReportAnswers,
  tamKy2025Plan,
  yearlyPlan,
} from '@ke-hoach/forms/examples';
import type { Paper } from '../src/documents/paper.ts';
import { planPaper } from '../src/documents/plan-paper.ts';
import { reportPaper } from '../src/documents/report-paper.ts';
import { defaultLetterhead } from '../src/units/letterhead/default-letterhead.ts';

const wording = { language: 'vi' } as const;
const above = ['Thành phố Tam Kỳ', 'Tỉnh Quảng Nam'];
const city = defaultLetterhead({ name: above[0]!, kind: 'city', above: above.slice(1) });

export const formOf = (document: FormDocument): Form => {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return parsed.form;
};

/** The plan of 2025 with answers changed. */
export const plan2025 = (more: Answers = {}): Paper =>
  planPaper({
    ...{ form: formOf(yearlyPlan), answers: { ...tamKy2025Plan, ...more }, letterhead: city, wording },
    ...{ number: '38/KH-MTTQ-BTT', issuedOn: '2025-03-12', year: 2025, today: '2025-03-12', isDraft: false },
  });

const halfYear = { addressee: city.ownName, movement: 'Đoàn kết sáng tạo', period: '6 tháng đầu năm 2025', year: 2025 };

export const reportOn = (
  document: FormDocument,
  answers: Answers | null,
  context: Context,
  name = 'Phường An Xuân',
): Paper => {
  const form = formOf(document);
  const kind = name.startsWith('Phường') ? ('ward' as const) : ('organisation' as const);
  return reportPaper({
    ...{ form, wording, ...halfYear, letterhead: defaultLetterhead({ name, kind, above }) },
    filled: answers && {
      answers,
      calculated: calculate(form, answers, context),
      date: '2025-05-30',
      given: null,
      mark: '',
      isNothing: false,
      explanations: [],
      fromRegister: [],
      stated: [],
    },
  });
};

/** The half-year report of a ward, filled in or blank. */
export const filledReport = () => reportOn(communeHalfYear, communeHalfYearAnswers(1), communeHalfYearContext);
export const blankReport = () => reportOn(communeHalfYear, null, communeHalfYearContext);
/** The half-year report of the Farmers' Union. */
export const farmersReport = () =>
  reportOn(
    organisationReport,
    organisationReportAnswers(1, 'farmers'),
    communeHalfYearContext,
    'Hội Nông dân thành phố Tam Kỳ',
  );
