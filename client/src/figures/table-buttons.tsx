import { useState } from 'react';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { writeCsv, type SheetCell } from '../sheets/write-csv.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Button } from '../ui/button.tsx';
import { keepFile } from '../ui/keep-file.ts';

interface Props {
  /** The table as it is shown. */
  rows: () => SheetCell[][];
  /** There are groups on other pages. */
  isPart: boolean;
}

/** Takes the table away for a spreadsheet. */
export function TableButtons({ rows, isPart }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const named = (ending: string) => `${texts.explorer.fileName}.${ending}`;
  const csv = () => {
    keepFile(new Blob([writeCsv(rows(), language)], { type: 'text/csv;charset=utf-8' }), named('csv'));
    setTold(texts.explorer.downloaded(named('csv')));
  };
  const workbook = async () => {
    setBusy(true);
    try {
      const { writeXlsx } = await import('../sheets/write-xlsx.ts');
      const all = rows();
      const widths = (all[0] ?? []).map((_, at) => (at === 0 ? 36 : 18));
      saveWorkbook(writeXlsx(texts.explorer.sheet, all, widths), named('xlsx'));
      setTold(texts.explorer.downloaded(named('xlsx')));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="row no-print">
      <span className="quiet">{texts.explorer.download}:</span>
      <Button onClick={csv}>{texts.explorer.csv}</Button>
      <Button busy={busy} onClick={() => void workbook()}>
        {texts.explorer.xlsx}
      </Button>
      <span className="quiet small" role="status">
        {told}
      </span>
      {isPart ? <span className="hint">{texts.explorer.onlyThisPage}</span> : null}
    </div>
  );
}
