import type { OperationSentences } from './operation-sentences.ts';

/** Edits of a form in English. A word that is not known is empty. */
export const operationsEn: OperationSentences = {
  operations: {
    addField: ({ title, place }) => `Add the field “${title}” to “${place}”.`,
    moveField: ({ title, place }) => `Move the field “${title}” to “${place}”.`,
    carryField: ({ title, place }) => `Carry the field “${title}” to “${place}”, where it is asked anew.`,
    renameField: ({ title, key }) => `Change the technical name of “${title}” to ${key}.`,
    retitleField: ({ title, text, english }) => {
      if (!english) return `Change the label “${title}” to “${text}”.`;
      return text ? `Change the English label of “${title}” to “${text}”.` : `Remove the English label of “${title}”.`;
    },
    describeField: ({ title, text }) =>
      text ? `Change the explanation of “${title}”.` : `Remove the explanation of “${title}”.`,
    setRequired: ({ title, yes }) => (yes ? `Make “${title}” required.` : `Make “${title}” optional.`),
    removeField: ({ title }) => `Remove the field “${title}”.`,
    restoreField: ({ title }) => `Put the field “${title}” back.`,
    duplicateField: ({ title }) => `Duplicate the field “${title}”.`,
    setSetting: ({ title, setting, value }) =>
      value ? `Set “${setting}” of “${title}” to ${value}.` : `Remove “${setting}” of “${title}”.`,
    changeKind: ({ title, kind }) => `Change the kind of “${title}” to “${kind}”.`,
    splitField: ({ title, into }) => `Split “${title}” into ${into}.`,
    mergeFields: ({ titles, title }) => `Merge ${titles} into “${title}”.`,
    setCondition: ({ title, titles }) =>
      titles ? `Show “${title}” depending on ${titles}.` : `Always show “${title}”.`,
    requireWhile: ({ title, titles }) =>
      titles ? `Require “${title}” depending on ${titles}.` : `Remove the condition that requires “${title}”.`,
    setUi: ({ title }) => `Change how “${title}” is shown on the screen.`,
    retitleForm: ({ title, text, part, english }) => {
      const language = english && 'English ';
      if (part)
        return text
          ? `Change the ${language}description of the form.`
          : `Remove the ${language}description of the form.`;
      return title
        ? `Change the ${language}title of the form to “${title}”.`
        : `Remove the ${language}title of the form.`;
    },
    setNumbering: ({ value }) => (value ? `Number the questions ${value}.` : 'Number the questions no longer.'),
    rewriteForm: () => 'Edit the schema of the form.',
    pasteFields: ({ titles, from, place }) => `Paste ${titles} of the form “${from}” into “${place}”.`,
    addSection: ({ title }) => `Add the section “${title}”.`,
    removeSection: ({ title }) => `Remove the section “${title}”.`,
    moveSection: ({ title }) => `Move the section “${title}”.`,
    addGroup: ({ title, place }) => `Add the group “${title}” to “${place}”.`,
    removeGroup: ({ title }) => `Remove the group “${title}” and keep its fields.`,
    moveGroup: ({ title, place }) => `Move the group “${title}” to “${place}”.`,
    addRule: ({ text }) => `Add a rule: ${text}`,
    editRule: ({ title }) => `Change a rule: ${title}`,
    removeRule: ({ title }) => `Remove a rule: ${title}`,
    moveRule: ({ title }) => `Move a rule: ${title}`,
    addCalculation: ({ title, place }) => `Add the calculated value “${title}” to “${place}”.`,
    editCalculation: ({ title }) => `Change how “${title}” is calculated.`,
    addChoice: ({ title, text }) => `Add the choice “${text}” to “${title}”.`,
    retitleChoice: ({ title, text }) =>
      text ? `Change the choice “${title}” to “${text}”.` : `Remove the English name of the choice “${title}”.`,
    moveChoice: ({ title }) => `Move the choice “${title}”.`,
    recodeChoice: ({ title, text }) => `Change the code of the choice “${title}” to “${text}”.`,
    removeChoice: ({ title }) => `Delete the choice “${title}”.`,
    retireChoice: ({ title, into }) =>
      into ? `Retire the choice “${title}” into ${into}.` : `Retire the choice “${title}”.`,
    restoreChoice: ({ title }) => `Offer the choice “${title}” again.`,
    setAliases: ({ title }) => `Change the other ways to write the choice “${title}”.`,
    useCodeList: ({ title, list }) => `Use the code list “${list}” for “${title}”.`,
    detachCodeList: ({ title }) => `Give “${title}” choices of its own instead of a code list.`,
    updateCodeList: ({ list, version }) => `Take version ${version} of the code list “${list}”.`,
    several: ({ count }) => `Make ${count} changes at once.`,
    revert: ({ count }) => (count === '0' ? 'Undo the change before.' : `Go back to before the last ${count} edits.`),
  },
  problems: {
    FORM_INVALID: ({ issues }) => `The form has errors; mend them first: ${issues}`,
    OPERATION_UNKNOWN: () => 'There is no such edit. Load the page again.',
    OPERATION_INVALID: ({ member }) => `“${member}” is missing or wrong. Enter it again.`,
    FIELD_UNKNOWN: () => 'The form no longer has this field. Load it again to see the latest.',
    SECTION_UNKNOWN: () => 'The form no longer has this section. Choose another.',
    SECTION_NOT_EMPTY: () => 'The section still has fields. Move them to another section first.',
    GROUP_UNKNOWN: () => 'The form no longer has this group. Load it again to see the latest.',
    RULE_UNKNOWN: () => 'The form no longer has this rule. Load it again to see the latest.',
    CHOICE_UNKNOWN: () => 'There is no such choice here. Choose again.',
    CODE_LIST_UNKNOWN: () => 'The form does not use this code list. Choose another.',
    CODE_LIST_SHARED: ({ title, list }) =>
      `“${title}” uses the shared code list “${list}”. Update the list, or give the field choices of its own.`,
    CODE_LIST_OLDER: ({ list, known }) =>
      `The form has version ${known} of the code list “${list}”. Choose a later one.`,
    CODE_LIST_LOSES: ({ list, titles }) =>
      `The new version of the code list “${list}” loses ${titles}. Keep them or mark them as retired.`,
    CHOICE_IN_USE: ({ uses }) => `The choice is still used by: ${uses}. Change those first.`,
    CHOICE_PUBLISHED: ({ title }) =>
      `“${title}” is in a published version, so it can neither be deleted nor get another code. Retire it instead.`,
    LAST_CHOICE: ({ title }) => `“${title}” needs at least one choice. Add another one, then delete this.`,
    KEY_TAKEN: ({ key }) =>
      key ? `The name “${key}” is taken. Choose another.` : 'The name would change what a rule means. Choose another.',
    KEY_INVALID: ({ key }) => `The name “${key}” cannot be used. Use plain letters and begin with a small one.`,
    ID_TAKEN: () => 'The id is already used. Do it again to get a new one.',
    FIELD_IN_USE: ({ uses }) => `The field is still used by: ${uses}. Change those first.`,
    PLACE_INVALID: ({ title }) =>
      title ? `“${title}” cannot stand here. Choose another place.` : 'It cannot stand here. Choose another place.',
    KIND_REFUSED: ({ title, kind }) =>
      `This cannot be done with “${title}”, for the kind is “${kind}”. Choose another.`,
    SETTING_REFUSED: ({ title, setting }) => `“${title}” has no setting “${setting}”.`,
    MONEY_IN_DONG: ({ title, unit }) =>
      `“${title}” is money, which always counts đồng. To enter it in “${unit}” use the kind “Decimal number” with that unit.`,
    PARTS_INVALID: ({ title, least }) =>
      title ? `“${title}” needs the fields it reads. Choose them too.` : `Choose at least ${least || '2'} fields.`,
    FIELDS_DIFFER: ({ titles, setting }) => `${titles} differ in “${setting}”. Make them the same, then merge.`,
    CONDITION_CIRCLE: ({ titles }) => `The conditions depend on each other in a circle: ${titles}. Remove one.`,
    EXPRESSION_INVALID: ({ problems }) => `The expression is not right. ${problems || 'Correct it.'}`,
    CHANGED_SINCE: ({ title }) =>
      title
        ? `Somebody else has changed “${title}” differently. Look at it, then go on.`
        : 'This was changed again since and cannot be undone.',
    RESULT_INVALID: ({ issues }) => `This cannot be done. ${issues || 'Enter a label.'}`,
  },
  notes: {
    CONDITION_LEFT: ({ title, titles }) =>
      `“${title}” comes without its condition on ${titles}, and is no longer required by it.`,
  },
  notComparable: 'The field has a new id: earlier figures do not compare.',
  index: ({ number }) => `Change ${number}: `,
};
