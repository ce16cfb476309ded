import { useState, type ComponentProps } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-files.ts';

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'className' | 'type'> {
  onFile: (file: File) => void;
}

/** A box for one file, which says in the person's language what the browser's own says in its. */
export function FileControl({ onFile, ...given }: Props) {
  const words = useTexts().files;
  const [name, setName] = useState<string | null>(null);
  return (
    <div className="control file-control">
      <input
        {...given}
        type="file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          setName(file?.name ?? null);
          if (file) onFile(file);
        }}
      />
      <span aria-hidden="true" className="file-control-button">
        {words.choose}
      </span>
      <span aria-hidden="true" className={name === null ? 'quiet' : 'file-control-name'}>
        {name ?? words.notChosen}
      </span>
    </div>
  );
}
