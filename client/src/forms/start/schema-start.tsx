import { parseForm, type FormIssue } from '@ke-hoach/forms';
import { importJsonSchema, importNoteSentence, type ImportNote } from '@ke-hoach/forms/interchange';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { FileControl } from '../../ui/file-control.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FormIssueList } from '../form-issue-list.tsx';
import type { Beginning, WayProps } from './beginning.ts';
import { FieldsOutline } from './fields-outline.tsx';
import { parseJson, type TextPlace } from './parse-json.ts';

type Read =
  | { kind: 'blank' }
  | { kind: 'notJson'; place: TextPlace }
  | { kind: 'notForm'; issues: readonly FormIssue[] }
  | {
      kind: 'form';
      document: { schema: unknown; uiSchema: unknown };
      unsupported: readonly ImportNote[];
      begin: Beginning;
    };

/** Begins with a JSON Schema, or with a whole form document; what a form cannot hold is listed first. */
export function SchemaStart({ onBegin }: WayProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const read = useMemo(() => readSchema(text), [text]);
  useEffect(() => onBegin(read.kind === 'form' ? read.begin : null), [read, onBegin]);
  return (
    <>
      <Labelled
        label={texts.newForm.schemaText}
        hint={texts.newForm.schemaHint}
        mistake={read.kind === 'notJson' ? texts.newForm.notJson(read.place.line, read.place.column) : null}
      >
        {(given) => (
          <textarea
            {...given}
            className="control code"
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={texts.newForm.schemaFile}>
        {(given) => (
          <FileControl
            {...given}
            accept=".json,application/json,application/schema+json"
            onFile={(file) => void file.text().then(setText)}
          />
        )}
      </Labelled>
      {read.kind === 'notForm' ? (
        <Notice tone="bad" title={texts.newForm.notForm}>
          <FormIssueList issues={read.issues} />
        </Notice>
      ) : null}
      {read.kind === 'form' ? (
        <>
          <Notice tone={read.unsupported.length > 0 ? 'warn' : 'good'}>
            <p>
              {read.unsupported.length > 0 ? texts.newForm.unsupported(read.unsupported.length) : texts.newForm.allKept}
            </p>
            {read.unsupported.length > 0 ? (
              <ul>
                {read.unsupported.map((note, at) => (
                  <li key={at}>{importNoteSentence(note, language)}</li>
                ))}
              </ul>
            ) : null}
          </Notice>
          <FieldsOutline {...read.document} />
        </>
      ) : null}
    </>
  );
}

function readSchema(text: string): Read {
  if (text.trim() === '') return { kind: 'blank' };
  const json = parseJson(text);
  if (!json.ok) return { kind: 'notJson', place: json.place };
  const { value } = json;
  if (isDocument(value)) {
    const parsed = parseForm(value);
    if (!parsed.ok) return { kind: 'notForm', issues: parsed.issues };
    const begin: Beginning = { start: () => ({ document: value }), title: parsed.form.title };
    return { kind: 'form', document: value, unsupported: [], begin };
  }
  const imported = importJsonSchema(value);
  if (!imported.ok) return { kind: 'notForm', issues: imported.issues };
  const begin: Beginning = { start: () => ({ jsonSchema: value }), ...titleOf(value) };
  return { kind: 'form', document: imported.document, unsupported: imported.unsupported, begin };
}

function isDocument(value: unknown): value is { schema: unknown; uiSchema: unknown } {
  return typeof value === 'object' && value !== null && 'schema' in value && 'uiSchema' in value;
}

function titleOf(schema: unknown): { title?: string } {
  const title = typeof schema === 'object' && schema !== null && 'title' in schema ? schema.title : undefined;
  return typeof title === 'string' ? { title } : {};
}
