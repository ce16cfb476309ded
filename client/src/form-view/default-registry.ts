import ObjectField from '@rjsf/core/lib/components/fields/ObjectField.js';
import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js';
import { englishStringTranslator } from '@rjsf/utils';

const Nothing = () => null;

/**
 * Stands in for RJSF's default theme: only the two fields that walk a schema. What people see comes from `form-view`;
 * a kind of schema without a field of ours shows nothing rather than an unlabelled input.
 */
export default function getDefaultRegistry() {
  return {
    fields: { ObjectField, SchemaField, FallbackField: Nothing },
    templates: {
      DescriptionFieldTemplate: Nothing,
      FieldHelpTemplate: Nothing,
      FieldErrorTemplate: Nothing,
      ErrorListTemplate: Nothing,
      TitleFieldTemplate: Nothing,
      UnsupportedFieldTemplate: Nothing,
      WrapIfAdditionalTemplate: Nothing,
      OptionalDataControlsTemplate: Nothing,
      GridTemplate: Nothing,
      ButtonTemplates: {
        SubmitButton: Nothing,
        AddButton: Nothing,
        CopyButton: Nothing,
        MoveDownButton: Nothing,
        MoveUpButton: Nothing,
        RemoveButton: Nothing,
        ClearButton: Nothing,
      },
    },
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: { idPrefix: 'root', idSeparator: '_', useFallbackUiForUnsupportedType: false },
  };
}
