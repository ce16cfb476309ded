import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { keepFile } from '../ui/keep-file.ts';
import type { ChartLook } from './chart-look.ts';
import type { Drawing } from './drawing.ts';

/** Takes the drawing away as a picture, as it looks on the page. */
export function PictureButtons({ drawing, title, look }: { drawing: Drawing; title: string; look: () => ChartLook }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const take = async (ending: 'png' | 'svg') => {
    setBusy(true);
    try {
      const { pictureOf } = await import('./picture.ts');
      const name = `${texts.explorer.fileName}.${ending}`;
      keepFile(await pictureOf(drawing, title, look(), ending), name);
      announce(texts.explorer.downloaded(name));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="row">
      <Button look="ghost" busy={busy} onClick={() => void take('png')}>
        {texts.explorer.png}
      </Button>
      <Button look="ghost" busy={busy} onClick={() => void take('svg')}>
        {texts.explorer.svg}
      </Button>
    </div>
  );
}
