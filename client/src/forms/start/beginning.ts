import type { FormPurpose, FormStartInput } from '../../gql/graphql.ts';

/** The ways a new form begins. */
export const ways = ['blank', 'copy', 'example', 'sheet', 'schema'] as const;
export type Way = (typeof ways)[number];

/** What a new form will begin as, once a person has chosen enough; it suggests a title and a use. */
export interface Beginning {
  /** Made when the form is asked for; null begins a blank form. */
  start: () => FormStartInput | null;
  title?: string;
  titleEn?: string | null;
  purpose?: FormPurpose;
}

/** What every way of beginning is given: it tells what the form would begin as, or null while that is not known. */
export interface WayProps {
  onBegin: (beginning: Beginning | null) => void;
}
