/** How the series of a period begins that is set for one occasion: not asked again next year, and no measure for others. */
const begins = 'adHoc';

export const isOnce = (series: string): boolean => series.startsWith(begins);

/** The same of a column. */
export const isOnceSql = (series: string): string => `starts_with(${series}, '${begins}')`;
