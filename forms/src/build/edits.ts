import { addField } from './add-field.ts';
import { addSection, removeSection } from './add-section.ts';
import type { Edit } from './edit.ts';
import { mergeFields } from './merge-fields.ts';
import { moveField } from './move-field.ts';
import type { Operation } from './operation.ts';
import { removeField, restoreField } from './remove-field.ts';
import { renameField } from './rename-field.ts';
import { describeField, retitleField } from './retitle-field.ts';
import { revert } from './revert.ts';
import { setRequired } from './set-required.ts';
import { splitField } from './split-field.ts';

/** Every edit by the name of its operation. */
export const edits: { [Type in Exclude<Operation['type'], 'several'>]?: Edit<Type> } = {
  addField,
  moveField,
  renameField,
  retitleField,
  describeField,
  setRequired,
  removeField,
  restoreField,
  splitField,
  mergeFields,
  addSection,
  removeSection,
  revert,
};
