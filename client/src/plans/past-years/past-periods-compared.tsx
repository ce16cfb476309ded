import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ComparedPeriod } from './compare-past-sheet.ts';
import { PastTable } from './past-table.tsx';
import { PastWhere } from './past-where.tsx';

interface Props {
  periods: readonly ComparedPeriod[];
  nameOf: (period: ComparedPeriod['period']) => string;
  onPick: (period: ComparedPeriod, line: number, unitId: string | null) => void;
}

/** The table compared, period by period: where each goes, or why it does not. */
export function PastPeriodsCompared({ periods, nameOf, onPick }: Props) {
  const texts = useTexts();
  const words = texts.past;
  return periods.map((compared) => {
    const { period, where, columns, rows } = compared;
    const name = words.periodOf(nameOf(period), period.year);
    return (
      <section key={`${period.assignmentId} ${period.year}`} className="stack" aria-label={name}>
        <h3>{name}</h3>
        {where.refusal ? (
          <Notice tone="warn">
            <p>{words.refusal[where.refusal]}</p>
          </Notice>
        ) : (
          <>
            <PastWhere where={where} year={period.year} />
            <PastTable
              {...{ columns, rows, name }}
              unitsLeft={where.unitsLeft}
              onPick={(line, unitId) => onPick(compared, line, unitId)}
            />
          </>
        )}
      </section>
    );
  });
}
