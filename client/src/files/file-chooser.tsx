import { useRef, useState, type DragEvent, type Ref } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-files.ts';
import { Button } from '../ui/button.tsx';
import './files.css';

interface Props {
  /** What the files are for: the name of the button. */
  title: string;
  types: readonly string[];
  /** How many more may be chosen. */
  room: number;
  onFiles: (files: File[]) => void;
  button?: Ref<HTMLButtonElement>;
  describedBy?: string | undefined;
}

/** A button that opens the device's files, and a place to drop some. */
export function FileChooser({ title, types, room, onFiles, button, describedBy }: Props) {
  const words = useTexts().files;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const isFull = room <= 0;
  const take = (files: FileList | null) => {
    if (!isFull && files && files.length > 0) onFiles([...files].slice(0, room));
  };
  const hover = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={`file-drop ${over ? 'over' : ''}`}
      onDragOver={hover(true)}
      onDragLeave={hover(false)}
      onDrop={(event) => {
        hover(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        multiple={room > 1}
        accept={types.map((type) => `.${type}`).join(',') + (types.includes('jpg') ? ',.jpeg' : '')}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <Button
        ref={button}
        aria-label={words.chooseFor(title)}
        aria-describedby={describedBy}
        aria-disabled={isFull || undefined}
        onClick={() => (isFull ? undefined : input.current?.click())}
      >
        {words.choose}
      </Button>
      <span className="quiet small no-touch">{words.drop}</span>
    </div>
  );
}
