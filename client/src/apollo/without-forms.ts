import type { DefinitionNode, DocumentNode, FragmentDefinitionNode } from 'graphql';

/** Does a definition say which versions a screen reads the forms of? */
export const isOfForms = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === 'FragmentDefinition' && definition.name.value === 'PublishedForm_version';

/** A question as the server is asked it: of forms the hash only, as they are fetched apart (published-forms.ts). */
export const withoutForms = (question: DocumentNode): DocumentNode => ({
  ...question,
  definitions: question.definitions.map((definition) => (isOfForms(definition) ? hashOnly(definition) : definition)),
});

function hashOnly(fragment: FragmentDefinitionNode): FragmentDefinitionNode {
  const { selectionSet } = fragment;
  const selections = selectionSet.selections.filter(
    (field) => field.kind !== 'Field' || !/schema$/i.test(field.name.value),
  );
  return { ...fragment, selectionSet: { ...selectionSet, selections } };
}
