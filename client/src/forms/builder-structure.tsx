import { useTexts } from '../texts/texts.tsx';
import { addKey } from './add-key.ts';
import { AddPartFields } from './add-part-fields.tsx';
import { BuilderSection, type BuilderPart } from './builder-section.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { CarryContext } from './carry-context.ts';
import { howToCarry } from './drag-handle.tsx';
import { FormCard } from './form-card.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { useClipboard } from './use-clipboard.tsx';
import { useCarry } from './use-carry.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { wayOut } from './way-out.ts';

/** What the form consists of: sections with their groups and fields, then rules and calculations. */
export function BuilderStructure(part: BuilderPart) {
  const texts = useTexts();
  const { carrying, canvas, line } = useCarry(part);
  const clipboard = useClipboard(part);
  const onFocus = useKeptFocus(part.form);
  return (
    <CarryContext value={carrying}>
      <div className="canvas" onCopy={clipboard.onCopy} onPaste={clipboard.onPaste}>
        <h2 className="visually-hidden">{texts.builder.structure}</h2>
        <p id={howToCarry} hidden>
          {texts.canvas.howToCarry}
        </p>
        <CanvasTools {...part} />
        <div
          className="stack canvas-parts"
          ref={canvas}
          data-list=""
          data-region="parts"
          onFocus={onFocus}
          onKeyDown={(event) => {
            wayOut(event);
            addKey(event);
          }}
        >
          <FormCard {...part} />
          {part.form.sections.map((section) => (
            <BuilderSection key={section.id} {...part} section={section} />
          ))}
          <AddPartFields {...part} />
          <RulesPanel {...part} />
        </div>
      </div>
      {line}
      {clipboard.dialog}
    </CarryContext>
  );
}
