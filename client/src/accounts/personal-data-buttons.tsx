import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ExportPersonalDataMutation, Role } from '../gql/graphql.ts';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { writeXlsx } from '../sheets/write-xlsx.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import '../texts/vi-audit-log.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { keepFile } from '../ui/keep-file.ts';
import { useAsk } from './use-ask.ts';

const ExportPersonalDataDocument = graphql(`
  mutation ExportPersonalData($input: ExportPersonalDataInput!) {
    exportPersonalData(input: $input) {
      parts {
        part
        rows
      }
    }
  }
`);

type Parts = ExportPersonalDataMutation['exportPersonalData']['parts'];
type Row = Record<string, string | null>;
const widths = [24, 8, 24, 60];

/** All that is kept of a person as a file: a workbook to read, or JSON for another program. */
export function PersonalDataButtons({ accountId, login, of }: { accountId?: string; login: string; of?: string }) {
  const texts = useTexts();
  const words = texts.account.personal;
  const [mutate] = useMutation(ExportPersonalDataDocument);
  const { ask, busy, failure } = useAsk();
  const [isSaved, setSaved] = useState(false);
  const fetchThen = (save: (parts: Parts) => void) =>
    void ask(async (idempotencyKey) => {
      const input = { accountId: accountId ?? null, idempotencyKey };
      save((await mutate({ variables: { input } })).data!.exportPersonalData.parts);
      setSaved(true);
      return false;
    });
  /** Moments, roles and what was done as they are written elsewhere; the JSON keeps them as they are stored. */
  const written = (column: string, value: string) => {
    if (/(^at|At)$/.test(column) && value !== '') return texts.write.dateTime(value);
    if (column === 'action') return texts.auditLog.action[value] ?? value;
    const role = value.replace(/[A-Z]/g, (sign) => `_${sign}`).toUpperCase();
    return column === 'role' && role in texts.role ? texts.role[role as Role] : value;
  };
  const asWorkbook = (parts: Parts) => {
    const lines = parts.flatMap(({ part, rows }) =>
      (rows as Row[]).flatMap((row, at) =>
        Object.entries(row).map(([column, value]) => [
          words.part[part],
          String(at + 1),
          words.column[column] ?? column,
          written(column, value ?? ''),
        ]),
      ),
    );
    saveWorkbook(writeXlsx(words.sheet, [words.head, ...lines], widths), `${words.file}-${login}.xlsx`);
  };
  const asJson = (parts: Parts) => {
    const text = JSON.stringify(Object.fromEntries(parts.map(({ part, rows }) => [part, rows])), null, 2);
    keepFile(new Blob([text], { type: 'application/json' }), `${words.file}-${login}.json`);
  };
  return (
    <>
      <div className="row">
        <Button busy={busy} aria-label={of ? words.workbookOf(of) : undefined} onClick={() => fetchThen(asWorkbook)}>
          {words.workbook}
        </Button>
        <Button
          busy={busy}
          look="ghost"
          aria-label={of ? words.jsonOf(of) : undefined}
          onClick={() => fetchThen(asJson)}
        >
          {words.json}
        </Button>
        {isSaved ? <span role="status">{words.saved}</span> : null}
      </div>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
    </>
  );
}
