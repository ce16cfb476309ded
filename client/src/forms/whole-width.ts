import { createContext } from 'react';

/** Whether a part that stands beside the structure has the whole page for the time being. */
export interface WholeWidth {
  isWhole: boolean;
  toggle: () => void;
}

/** Null where nothing stands beside the structure. */
export const WholeWidthContext = createContext<WholeWidth | null>(null);
