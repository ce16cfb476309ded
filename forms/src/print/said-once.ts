import type { PrintedBlock } from './printed-document.ts';

type Asked = Extract<PrintedBlock, { field: string }>;

/**
 * Says a condition once, over the fields that share it, where nothing else follows them before the next heading: it
 * would seem to count for that too. What is calculated without a condition may stand among them.
 */
export function saidOnce(blocks: readonly PrintedBlock[], isCalculated: (id: string) => boolean): PrintedBlock[] {
  const runs: (PrintedBlock | Asked[])[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (!('field' in block) || block.number !== undefined) runs.push(block);
    else if (Array.isArray(last)) last.push(block);
    else runs.push([block]);
  }
  return runs.flatMap((run) => (Array.isArray(run) ? withItsCondition(run, isCalculated) : [run]));
}

/** Fields that follow one another, with the condition of the last ones before these where it is that of several. */
function withItsCondition(fields: Asked[], isCalculated: (id: string) => boolean): PrintedBlock[] {
  const condition = fields.findLast((field) => field.condition !== undefined)?.condition;
  const isOther = (field: Asked) =>
    field.condition !== condition && (field.condition !== undefined || !isCalculated(field.field));
  const after = fields.findLastIndex(isOther);
  const from = fields.findIndex((field, at) => at > after && field.condition === condition);
  const sharing = fields.slice(from).filter((field) => field.condition === condition);
  if (condition === undefined || from < 0 || sharing.length < 2) return fields;
  return [
    ...fields.slice(0, from),
    { type: 'paragraph', text: condition.replace(/\.$/, ':') },
    ...fields.slice(from).map(({ condition: _said, ...field }) => field),
  ];
}
