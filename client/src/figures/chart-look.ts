/** What the page lends a chart: its colours and letters, its width, and how it writes figures. */
export interface ChartLook {
  ink: string;
  quiet: string;
  line: string;
  strong: string;
  surface: string;
  empty: string;
  full: string;
  onFull: string;
  series: string[];
  fontFamily: string;
  width: number;
  write: (value: number) => string;
}

/** How letters look. */
export interface Text {
  color: string;
  fontFamily: string;
}

/** What the drawing reckons by itself depends on the fonts of the device. */
export const lineHeight = 16;

/** So wide may names be that stand beside the drawing. */
export const nameRoom = (width: number) => Math.min(200, width * 0.4);
