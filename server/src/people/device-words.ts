/** Names in the order in which they are looked for: most browsers also name those that they are like. */
const browsers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Cốc Cốc', /coc_coc_browser\/(\d+)/i],
  ['Edge', /\bEdgA?(?:iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//],
];
const systems: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Windows', /\bWindows NT\b/],
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * Browser and system as a person would say them: "Chrome 109, Windows". Only these words are kept of what the browser
 * tells of itself; empty where it tells nothing known.
 */
export function deviceWords(userAgent = ''): string {
  const said = userAgent.slice(0, 500);
  const browser = browsers
    .map(([name, pattern]) => [name, pattern.exec(said)?.[1]] as const)
    .find(([, found]) => found);
  const system = systems.find(([, pattern]) => pattern.test(said))?.[0];
  return [browser?.join(' '), system].filter(Boolean).join(', ');
}
