import { useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';

const widths = ['desk', 'phone'] as const;

/** The preview at the width of a desk or of a phone; what is in it lays itself out by the width it is given. */
export function PreviewFrame({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const [width, setWidth] = useState<(typeof widths)[number]>('desk');
  return (
    <div className="stack preview">
      <div className="row preview-widths" role="group" aria-label={texts.builder.previewWidth}>
        {widths.map((one) => (
          <Button key={one} aria-pressed={width === one} onClick={() => setWidth(one)}>
            {texts.builder.previewWidths[one]}
          </Button>
        ))}
      </div>
      <div className={`preview-frame stack ${width}`}>{children}</div>
    </div>
  );
}
