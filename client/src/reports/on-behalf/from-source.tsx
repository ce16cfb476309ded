import type { ReportScreen_reportFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-behalf.ts';

/** "Nguồn: Bản giấy 12/BC-MTTQ, nhận ngày 03/06/2025." */
export function FromSource({ onBehalf }: { onBehalf: NonNullable<ReportScreen_reportFragment['onBehalf']> }) {
  const words = useTexts().behalf;
  if (onBehalf.source === 'OLD_RECORDS') return <>{words.fromOld(onBehalf.name, onBehalf.cameOn)}</>;
  return <>{words.from(words.sources[onBehalf.source], onBehalf.name, onBehalf.cameOn)}</>;
}
