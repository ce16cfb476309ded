import type { Form, Group, Section } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { AddFieldFields } from './add-field-fields.tsx';
import { AddPartFields } from './add-part-fields.tsx';
import { FieldRow } from './field-row.tsx';
import { InsertGroup } from './from-library.tsx';
import { PartHead } from './part-head.tsx';
import { PasteButton } from './paste-button.tsx';
import type { Canvas } from './use-canvas.ts';
import type { Unfinished } from './unfinished.ts';
import type { EditProblem } from './use-edit-form-draft.ts';

export interface BuilderPart {
  form: Form;
  /** The latest published version, which knows what the draft has retired; null before the first. */
  published: Form | null;
  /** Id of the field, section or group whose details are open. */
  open: string | null;
  setOpen: (id: string | null) => void;
  /** Which sections are closed, and the way to a place of the canvas. */
  canvas: Canvas;
  /** Id of the field that was just added: typing goes on in its title. */
  added: string | null;
  onAdded: (field: string) => void;
  /** Does one operation; the draft after it, null when it was not done: then the problem is said at `place`. */
  edit: (operation: Operation, place?: string | null) => Promise<Builder_draftFragment | null>;
  saving: boolean;
  /** Conditions, formulas and rules that cannot be saved yet. */
  unfinished: Unfinished;
  problem: EditProblem | null;
  sentence: (problem: EditProblem) => string;
  /** Does what another designer's change kept from being done. */
  redo: () => void;
}

/** One section: its fields and groups in order, and the places to add more. */
export function BuilderSection({ section, ...part }: BuilderPart & { section: Section }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const title = sectionTitle(section, language);
  const neighbours = part.form.sections.map(({ id }) => id);
  const isClosed = part.canvas.isClosed(section.id);
  return (
    <section className="panel builder-section" data-entry={section.id} aria-labelledby={`builder-${section.id}`}>
      <PartHead {...part} part={section} neighbours={neighbours} heading="h3" />
      {isClosed ? null : (
        <div className="stack" id={`inside-${section.id}`}>
          <PartItems {...part} items={section.items} place={section.id} />
          <div className="row">
            <AddFieldFields {...part} section={section.id} title={title} />
            <AddPartFields {...part} into={{ id: section.id, title }} />
            <PasteButton {...part} target={{ section: section.id }} />
            <InsertGroup {...part} into={{ id: section.id, title }} />
          </div>
          {section.fields.length === 0 ? <p className="quiet small">{texts.builder.emptySection}</p> : null}
        </div>
      )}
    </section>
  );
}

/** What stands in a section or group. A group shows its own items inside. */
function PartItems({ items, place, ...part }: BuilderPart & { items: Section['items']; place: string }) {
  const { form } = part;
  const shown = items.flatMap((item): { id: string; group?: Group }[] => {
    const id = typeof item === 'string' ? form.field(item)?.id : item.id;
    if (!id) return [];
    return [typeof item === 'string' ? { id } : { id, group: item }];
  });
  const neighbours = shown.map(({ id }) => id);
  return (
    <ul className="plain" data-list={place}>
      {shown.map(({ id, group }) => (
        <li key={id} data-entry={id}>
          {group ? (
            <BuilderGroup {...part} group={group} neighbours={neighbours} place={place} />
          ) : (
            <FieldWithColumns {...part} id={id} neighbours={neighbours} place={place} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface Placed {
  /** Ids of what stands in the same section, group or table, in order. */
  neighbours: readonly string[];
  /** Id of that section, group or table. */
  place: string;
}

function BuilderGroup({ group, neighbours, place, ...part }: BuilderPart & Placed & { group: Group }) {
  const { language } = useLanguage();
  return (
    <section className="builder-group" aria-labelledby={`builder-${group.id}`}>
      <PartHead {...part} part={group} neighbours={neighbours} inside={place} heading="h4" />
      <PartItems {...part} items={group.items} place={group.id} />
      <AddFieldFields {...part} section={group.id} title={sectionTitle(group, language)} />
    </section>
  );
}

function FieldWithColumns({ id, neighbours, place, ...part }: BuilderPart & Placed & { id: string }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form } = part;
  const field = form.field(id);
  if (!field) return null;
  const columns = field.kind === 'table' ? form.fields.filter((column) => column.table === field.key) : [];
  const columnIds = columns.map((column) => column.id);
  const title = fieldTitle(field, language);
  return (
    <FieldRow {...part} field={field} neighbours={neighbours} place={place}>
      {field.kind === 'table' ? (
        <div className="columns">
          <ul className="plain" data-list={field.id} aria-label={texts.builder.inTable(title)}>
            {columns.map((column) => (
              <li key={column.id} data-entry={column.id}>
                <FieldRow {...part} field={column} neighbours={columnIds} place={field.id} />
              </li>
            ))}
          </ul>
          <AddFieldFields {...part} section={field.id} title={title} isTable />
        </div>
      ) : null}
    </FieldRow>
  );
}
