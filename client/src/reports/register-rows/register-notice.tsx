import type { Form } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { CellNotes } from '../../form-view/cell-note.tsx';
import { fieldTitle } from '../../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-register.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import { RegisterPlaces, registerMark } from './register-mark.tsx';
import { useRegisterRows, type RegisterRow } from './use-register-rows.ts';

interface Props {
  reportId: string;
  /** Somebody has typed something, or put rows of a register into it. */
  isBegun: boolean;
  form: Form;
  keeper: DraftKeeper;
  notes: CellNotes;
}

/** Above the form: which rows of its tables came out of registers, and where the report says something else. */
export function RegisterNotice({ reportId, isBegun, form, keeper, notes }: Props) {
  const texts = useTexts();
  const words = texts.register;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const told = useRef<HTMLParagraphElement>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const onDrawn = (count: number) => announce(words.drawn(count));
  const { rows, busy, failure, draw } = useRegisterRows(reportId, { isBegun, keeper, onDrawn });
  // The button goes with what it did: the keyboard stays at what was done.
  useEffect(() => {
    if (asked !== null) told.current?.focus();
  }, [asked]);
  const ask = async (wanted: readonly string[]) => {
    if (await draw(wanted)) setAsked((asked ?? 0) + 1);
  };
  const [places] = useState(() => new RegisterPlaces());
  useEffect(() => notes.show('register', registerMark(places)), [notes, places]);
  useEffect(() => places.change(markedAt(form, rows)), [places, form, rows]);
  const tables = form.fields.filter(({ id }) => rows.some(({ table }) => table === id));
  if (tables.length === 0) return null;
  return (
    <Notice tone="info" title={words.title}>
      {tables.map((table) => {
        const own = rows.filter((row) => row.table === table.id);
        const fresh = own.filter(({ standing }) => standing === 'NEW');
        const there = own.filter(({ standing }) => standing === 'SAME' || standing === 'CORRECTED').length;
        return (
          <div key={table.id}>
            <p>{words.there(fieldTitle(table, language), there)}</p>
            <ul>
              {own
                .filter(({ standing }) => standing !== 'SAME')
                .map((row) => (
                  <li key={row.row}>
                    <Link to={`/reports/${row.row}`}>{row.heading ?? words.entry}</Link>: {said(row)}{' '}
                    {row.standing === 'NEW' ? null : (
                      <Button
                        look="ghost"
                        busy={busy}
                        aria-label={`${wordFor(row)}: ${row.heading ?? words.entry}`}
                        onClick={() => void ask([row.row])}
                      >
                        {wordFor(row)}
                      </Button>
                    )}
                  </li>
                ))}
            </ul>
            {fresh.length > 0 ? (
              <Button busy={busy} onClick={() => void ask(fresh.map(({ row }) => row))}>
                {words.add(fresh.length)}
              </Button>
            ) : null}
          </div>
        );
      })}
      <p className="hint" ref={told} tabIndex={-1}>
        {isBegun ? words.hint : words.notBegun}
      </p>
      {failure === null ? null : <Failure error={failure} kept={texts.fail.nothingChanged} />}
    </Notice>
  );

  function wordFor({ standing }: RegisterRow): string {
    return standing === 'REMOVED' ? words.addAgain : words.asRegister;
  }

  function said({ standing, differs }: RegisterRow): string {
    if (standing === 'CORRECTED') {
      return words.corrected(differs.flatMap((id) => form.field(id) ?? []).map((one) => fieldTitle(one, language)));
    }
    return standing === 'REMOVED' ? words.removed : words.fresh;
  }
}

/** Each row is marked at the first column of its table that a register fills. */
function markedAt(form: Form, rows: readonly RegisterRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ table, row }) => {
      const { key } = form.field(table) ?? {};
      const column = form.fields.find((one) => one.table === key && one.schema['x-registerField'] !== undefined);
      return column ? [[row, column.id] as const] : [];
    }),
  );
}
