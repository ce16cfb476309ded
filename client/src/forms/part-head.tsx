import type { Section } from '@ke-hoach/forms';
import { sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { CopyButton } from './copy-button.tsx';
import { DragHandle } from './drag-handle.tsx';
import { EditProblemNote } from './edit-problem-note.tsx';
import { SaveToLibrary } from './from-library.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { NothingFields } from './nothing-fields.tsx';
import { SavedTextField } from './saved-text-field.tsx';
import { TypedTextsContext, typedTextsOf } from './typed-texts.ts';

interface Props extends BuilderPart {
  /** The section, or a group inside one. */
  part: Section;
  neighbours: readonly string[];
  /** Id of the section or group in which a group stands. */
  inside?: string;
  heading: 'h3' | 'h4';
}

/** Heading of a section or group: moving it and, when opened, its titles and taking it out. */
export function PartHead(props: Props) {
  const { form, part, neighbours, inside, heading: Heading, open, setOpen, edit, canvas, unfinished } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const title = sectionTitle(part, language);
  const isOpen = open === part.id;
  const isClosed = inside === undefined && canvas.isClosed(part.id);
  const titleAndCount = (
    <span>
      {title} <span className="quiet small">({texts.builder.fieldCount(part.fields.length)})</span>
      {unfinished.ids.has(part.id) ? <span className="quiet small"> · {texts.inspector.notSaved}</span> : null}
    </span>
  );
  const move = (after: string | null) =>
    inside === undefined
      ? edit({ type: 'moveSection', section: part.id, after }, part.id)
      : edit({ type: 'moveGroup', group: part.id, section: inside, after }, part.id);
  const remove = () =>
    void (inside === undefined
      ? edit({ type: 'removeSection', section: part.id }, part.id)
      : edit({ type: 'removeGroup', group: part.id }, part.id));

  return (
    <div className={`part-head ${isOpen ? 'open' : ''}`} data-item={part.id}>
      <div className="field-row-head">
        <DragHandle carried={{ what: inside === undefined ? 'section' : 'group', id: part.id, title }} />
        <Heading id={`builder-${part.id}`} className="part-title">
          {inside === undefined ? (
            <button
              type="button"
              className="part-toggle"
              data-button
              aria-expanded={!isClosed}
              aria-controls={isClosed ? undefined : `inside-${part.id}`}
              onClick={() => canvas.toggle(part.id)}
            >
              <span aria-hidden="true">{isClosed ? '▸' : '▾'}</span> {titleAndCount}
            </button>
          ) : (
            titleAndCount
          )}
        </Heading>
        <Button
          look="ghost"
          data-button
          aria-label={texts.builder.edit(title)}
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? null : part.id)}
        >
          {texts.builder.editPart}
        </Button>
        <MoveButtons id={part.id} title={title} neighbours={neighbours} move={move} />
      </div>
      <EditProblemNote {...props} place={part.id} isClosed={!isOpen} />
      {isOpen ? (
        <TypedTextsContext value={typedTextsOf(unfinished, part.id)}>
          <div className="field-details">
            <SavedTextField
              label={inside === undefined ? texts.builder.sectionTitle : texts.builder.groupTitle}
              value={part.title}
              autoFocus
              mistakeOf={(text) => (text === '' ? texts.builder.partTitleRequired : null)}
              onSave={(text) => edit({ type: 'retitleField', field: part.id, title: text }, part.id)}
            />
            <SavedTextField
              label={texts.builder.inEnglish}
              value={part.titleEn ?? ''}
              onSave={(text) =>
                edit({ type: 'retitleField', field: part.id, title: text || null, lang: 'en' }, part.id)
              }
            />
            <NothingFields {...props} />
            <div className="row">
              <CopyButton form={form} id={part.id} title={title} />
              <SaveToLibrary form={form} part={part} />
              <Button look="ghost" onClick={remove}>
                {inside === undefined ? texts.builder.removeSection : texts.builder.removeGroup}
              </Button>
            </div>
          </div>
        </TypedTextsContext>
      ) : null}
    </div>
  );
}
