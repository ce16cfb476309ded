import { addField } from './add-field.ts';
import { addSection, removeSection } from './add-section.ts';
import { addCalculation, editCalculation } from './calculation.ts';
import { carryField } from './carry-field.ts';
import { changeKind } from './change-kind.ts';
import { addChoice, moveChoice, retitleChoice, setAliases } from './choice.ts';
import { detachCodeList, updateCodeList, useCodeList } from './code-list.ts';
import { duplicateField } from './duplicate-field.ts';
import type { Edit } from './edit.ts';
import { addGroup, moveGroup, removeGroup } from './group.ts';
import { mergeFields } from './merge-fields.ts';
import { moveField } from './move-field.ts';
import { moveSection } from './move-section.ts';
import type { Operation } from './operation.ts';
import { pasteFields } from './paste-fields.ts';
import { removeField, restoreField } from './remove-field.ts';
import { renameField } from './rename-field.ts';
import { requireWhile } from './require-while.ts';
import { recodeChoice, removeChoice, restoreChoice, retireChoice } from './retire-choice.ts';
import { describeField, retitleField } from './retitle-field.ts';
import { retitleForm } from './retitle-form.ts';
import { revert } from './revert.ts';
import { rewriteForm } from './rewrite-form.ts';
import { addRule, editRule, moveRule, removeRule } from './rule.ts';
import { setCondition } from './set-condition.ts';
import { setNumbering } from './set-numbering.ts';
import { setRequired } from './set-required.ts';
import { setSetting } from './set-setting.ts';
import { setUi } from './set-ui.ts';
import { splitField } from './split-field.ts';

/** Every edit of one step by the name of its operation. */
export const edits: { [Type in Exclude<Operation['type'], 'several'>]: Edit<Type> } = {
  ...{
    addField,
    moveField,
    carryField,
    renameField,
    retitleField,
    describeField,
    setRequired,
    removeField,
    restoreField,
  },
  ...{ duplicateField, setSetting, changeKind, splitField, mergeFields, setCondition, requireWhile, pasteFields },
  ...{ setUi, retitleForm, setNumbering, rewriteForm },
  ...{ addSection, removeSection, moveSection, addGroup, removeGroup, moveGroup },
  ...{ addRule, editRule, removeRule, moveRule, addCalculation, editCalculation },
  ...{ addChoice, retitleChoice, moveChoice, recodeChoice, removeChoice, retireChoice, restoreChoice, setAliases },
  ...{ useCodeList, detachCodeList, updateCodeList },
  revert,
};
