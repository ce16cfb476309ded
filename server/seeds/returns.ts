import { parseForm, type Answers, type FormDocument } from '@ke-hoach/forms';
import { communeAnnual, communeHalfYear } from '@ke-hoach/forms/examples';
import type { History } from './histories.ts';

/** Why a report went back, by when it is wanted, and the cells to mend. */
export interface Returned {
  on: string;
  reason: string;
  newDueDate: string;
  cells: { field: string; row: string | null; reason: string }[];
}

type Row = { _id: string } & Record<string, unknown>;

/** The permanent id of a field of a form, by its key. */
export function fieldId(document: FormDocument, key: string): string {
  const parsed = parseForm(document);
  const field = parsed.ok ? parsed.form.fields.find((one) => one.key === key) : undefined;
  if (!field) throw new TypeError(`the form has no field ${key}`);
  return field.id;
}

const withAttendees = (answers: Answers, attendees: number): Answers => {
  const [first, ...others] = answers.propagandaRows as Row[];
  return { ...answers, propagandaRows: [{ ...first, sessions: 1, attendees }, ...others] };
};

/** Hòa Hương in May 2025: every household takes part, and one evening drew more people than the ward has. */
export function returnedNow(history: History): History {
  const answers = withAttendees(
    { ...history.answers, householdsParticipating: history.answers.householdsTotal },
    9_500,
  );
  const [row] = answers.propagandaRows as Row[];
  return {
    ...history,
    answers,
    returned: {
      on: '2025-05-16',
      reason:
        'Hai số liệu cần xem lại: số hộ tham gia bằng đúng tổng số hộ; một buổi tuyên truyền ghi 9.500 lượt người.',
      newDueDate: '2025-06-10',
      cells: [
        {
          field: fieldId(communeHalfYear, 'householdsParticipating'),
          row: null,
          reason: 'Bằng 100% số hộ. Đề nghị đối chiếu danh sách của các khu dân cư.',
        },
        {
          field: fieldId(communeHalfYear, 'attendees'),
          row: row!._id,
          reason: '01 buổi có 9.500 lượt người là quá lớn. Đề nghị kiểm tra, có thể thừa một chữ số 0.',
        },
      ],
    },
  };
}

/** An older report that came back once: its households were counted twice, then put right. */
export function returnedAgain(history: History, on: (daysLater: number) => string): History {
  const document = history.form === 'commune-annual' ? communeAnnual : communeHalfYear;
  return {
    ...history,
    answers: { ...history.answers, householdsParticipating: history.answers.householdsTotal },
    returned: {
      on: on(1),
      reason: 'Số hộ tham gia bằng tổng số hộ; đề nghị kiểm tra việc tính trùng giữa các khu dân cư.',
      newDueDate: on(12),
      cells: [{ field: fieldId(document, 'householdsParticipating'), row: null, reason: 'Có thể tính trùng hộ.' }],
    },
    mended: { on: on(5), answers: history.answers },
    acceptedOn: on(8),
  };
}
