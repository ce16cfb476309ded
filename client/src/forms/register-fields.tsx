import { useQuery } from '@apollo/client/react';
import { matchingKey, parseForm, type Field, type Form, type Json } from '@ke-hoach/forms';
import { comparableKinds, type Operation } from '@ke-hoach/forms/build';
import { registerOf } from '@ke-hoach/forms/versions';
import { useMemo } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { graphql } from '../gql/gql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-register.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { BuilderPart } from './builder-section.tsx';

const RegistersDocument = graphql(`
  query Registers {
    forms(purpose: REGISTER, first: 100) {
      edges {
        node {
          id
          key
          title
          titleEn
        }
      }
    }
  }
`);

const RegisterFormDocument = graphql(`
  query RegisterForm($id: ID!) {
    form(id: $id) {
      id
      latest {
        id
        schema
        uiSchema
      }
    }
  }
`);

/** From which register a table draws its rows, by which of its dates, and which of its fields fill which column. */
export function RegisterFields({ form, field: table, edit }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const words = texts.registerFields;
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(RegistersDocument);
  const registers = data?.forms.edges.map(({ node }) => node) ?? [];
  const chosen = registerOf(table);
  const known = registers.find(({ key }) => key === chosen?.form);
  const asked = useQuery(RegisterFormDocument, { variables: { id: known?.id ?? '' }, skip: !known });
  const latest = known ? asked.data?.form?.latest : null;
  const register = useMemo(() => (latest ? readForm(latest) : null), [latest]);
  const columns = form.fields.filter((column) => column.table === table.key && column.kind !== 'file');
  const fields =
    register?.fields.filter((one) => one.table === undefined && !one.calculated && one.kind !== 'note') ?? [];
  const fittingFor = (column: Field) => fields.filter(({ kind }) => comparableKinds(kind, column.kind));

  /** Columns nobody chose for yet, each with the only field of the register that is called the same. */
  const same = columns.flatMap((column): [string, string][] => {
    const match = fittingFor(column).find((one) => matchingKey(one.title) === matchingKey(column.title));
    return match && column.schema['x-registerField'] === undefined ? [[column.id, match.id]] : [];
  });

  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const does = (operations: Operation[]) => void edit({ type: 'several', operations }, table.id);
  const set = (field: string, keyword: string, value: Json): Operation => ({
    ...{ type: 'setSetting', field, keyword, value },
  });
  const option = (one: Field) => ({ value: one.id, title: fieldTitle(one, language) });
  return (
    <>
      <SelectField
        label={words.register}
        hint={registers.length === 0 ? words.none : words.hint}
        value={chosen?.form ?? ''}
        options={[
          { value: '', title: words.noRegister },
          ...registers.map((one) => ({ value: one.key, title: texts.titleOf(one) })),
          ...(chosen && !known ? [{ value: chosen.form, title: words.unknown(chosen.form) }] : []),
        ]}
        onChange={(key) =>
          does([
            set(table.id, 'x-register', key || null),
            set(table.id, 'x-registerDate', null),
            ...columns.map(({ id }) => set(id, 'x-registerField', null)),
          ])
        }
      />
      {chosen && register ? (
        <>
          <SelectField
            label={words.date}
            hint={words.dateHint}
            value={chosen.date ?? ''}
            options={[
              { value: '', title: words.dayOpened },
              ...fields.filter(({ kind }) => kind === 'date').map(option),
            ]}
            onChange={(date) => does([set(table.id, 'x-registerDate', date || null)])}
          />
          {columns.map((column) => {
            const taken = String(column.schema['x-registerField'] ?? '');
            const fitting = fittingFor(column);
            const isGone = taken !== '' && !fitting.some(({ id }) => id === taken);
            return (
              <SelectField
                key={column.id}
                label={words.column(fieldTitle(column, language))}
                value={taken}
                options={[
                  { value: '', title: words.typed },
                  ...fitting.map(option),
                  ...(isGone ? [{ value: taken, title: words.gone }] : []),
                ]}
                onChange={(id) => does([set(column.id, 'x-registerField', id || null)])}
              />
            );
          })}
          {same.length > 0 ? (
            <Button onClick={() => does(same.map(([id, from]) => set(id, 'x-registerField', from)))}>
              {words.sameTitles(same.length)}
            </Button>
          ) : null}
        </>
      ) : null}
      {chosen && known && !register && asked.loading ? <Loading /> : null}
      {chosen && latest === null && known && !asked.loading ? <p className="hint">{words.unpublished}</p> : null}
    </>
  );
}

/** The version of the register as it was published; null where this page cannot read it. */
function readForm({ schema, uiSchema }: { schema: unknown; uiSchema: unknown }): Form | null {
  const parsed = parseForm({ schema, uiSchema });
  return parsed.ok ? parsed.form : null;
}
