import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';

const UnitNameDocument = graphql(`
  query UnitName($id: ID!) {
    unit(id: $id) {
      id
      name
    }
  }
`);

/** The name of a unit; undefined while it is asked for, null when nobody knows it. */
export function useUnitName(id: string | null): string | null | undefined {
  const { data, error } = useQuery(UnitNameDocument, { variables: { id: id ?? '' }, skip: id === null });
  if (id === null) return undefined;
  return data ? (data.unit?.name ?? null) : error ? null : undefined;
}

/** A unit named by an answer, in words. */
export function UnitName({ id }: { id: string }) {
  const texts = useTexts();
  const name = useUnitName(id);
  return name === null ? texts.answering.unitUnknown : (name ?? '…');
}
