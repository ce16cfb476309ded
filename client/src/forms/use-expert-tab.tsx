import type { FormDocument } from '@ke-hoach/forms';
import { Suspense, useMemo } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Loading } from '../ui/loading.tsx';
import type { Tab } from '../ui/tabs.tsx';
import type { SchemaPanelProps } from './schema-panel.tsx';
import { lazyPart } from '../ui/lazy-part.ts';

const SchemaPanel = lazyPart(async () => (await import('./schema-panel.tsx')).SchemaPanel);

/** The last tab of the builder, for those who read schemas; fetched when it is chosen. */
export function useExpertTab({
  schema,
  uiSchema,
  ...rest
}: Omit<SchemaPanelProps, 'document'> & { schema: unknown; uiSchema: unknown }): Tab {
  const { builder } = useTexts();
  const document = useMemo(() => ({ schema, uiSchema }) as FormDocument, [schema, uiSchema]);
  const panel = (
    <Suspense fallback={<Loading />}>
      <SchemaPanel document={document} {...rest} />
    </Suspense>
  );
  return { id: 'expert', title: builder.schema.tab, panel };
}
