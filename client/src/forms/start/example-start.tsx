import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { WayProps } from './beginning.ts';
import { purposes } from '../purposes.ts';
import { FieldsOutline } from './fields-outline.tsx';

const FormExamplesDocument = graphql(`
  query FormExamples {
    formExamples {
      name
      title
      titleEn
      purpose
    }
  }
`);

const FormExampleDocument = graphql(`
  query FormExample($name: ID!) {
    formExample(name: $name) {
      name
      schema
      uiSchema
    }
  }
`);

/** Begins with one of the movement's forms, whose fields are shown first; with the only one of a purpose that is asked for. */
export function ExampleStart({ onBegin }: WayProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(FormExamplesDocument);
  const examples = data?.formExamples ?? [];
  const wanted = examples.filter(({ purpose }) => purpose === search.get('purpose'));
  const [picked, setName] = useState<string | null>(null);
  const name = picked ?? (wanted.length === 1 ? wanted[0]!.name : '');
  const { data: chosen } = useQuery(FormExampleDocument, { variables: { name }, skip: name === '' });
  const example = examples.find((one) => one.name === name);
  useEffect(() => {
    if (!example) return onBegin(null);
    const { title, titleEn, purpose } = example;
    onBegin({ start: () => ({ example: example.name }), title, titleEn: titleEn ?? null, purpose });
  }, [example, onBegin]);

  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Labelled label={texts.newForm.example}>
        {(given) => (
          <select {...given} className="control" value={name} onChange={(event) => setName(event.target.value)}>
            <option value="">{texts.newForm.choose}</option>
            {purposes.map((purpose) => (
              <optgroup key={purpose} label={texts.forms.use[purpose]}>
                {examples
                  .filter((one) => one.purpose === purpose)
                  .map((one) => (
                    <option key={one.name} value={one.name}>
                      {(language === 'en' ? one.titleEn : undefined) ?? one.title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Labelled>
      {chosen?.formExample ? (
        <FieldsOutline schema={chosen.formExample.schema} uiSchema={chosen.formExample.uiSchema} />
      ) : null}
    </>
  );
}
