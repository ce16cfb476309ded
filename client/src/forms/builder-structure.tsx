import { useTexts } from '../texts/texts.tsx';
import { AddPartFields } from './add-part-fields.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { BuilderSection, type BuilderPart } from './builder-section.tsx';
import { RulesPanel } from './rules-panel.tsx';

/** What the form consists of: sections with their groups and fields, then rules and calculations. */
export function BuilderStructure(part: BuilderPart) {
  const texts = useTexts();
  return (
    <div className="canvas">
      <h2 className="visually-hidden">{texts.builder.structure}</h2>
      <CanvasTools {...part} />
      <div className="stack canvas-parts">
        {part.form.sections.map((section) => (
          <BuilderSection key={section.id} {...part} section={section} />
        ))}
        <AddPartFields {...part} />
        <RulesPanel {...part} />
      </div>
    </div>
  );
}
