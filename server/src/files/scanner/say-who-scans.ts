import type { Config } from '../../config.ts';
import type { Scanner } from './scanner.ts';
import { scannerName } from './scanner-address.ts';

/** Says at the start whether what people send is looked through for viruses, and by whom. */
export async function sayWhoScans(
  { scanner: address, mode }: Pick<Config, 'scanner' | 'mode'>,
  scanner: Scanner | undefined,
  say: (line: string) => void,
): Promise<void> {
  if (address && scanner) {
    const name = scannerName(address);
    say(`Tệp gửi lên được quét vi-rút tại ${name} / files are scanned for viruses at ${name}`);
    if (await scanner.isThere()) return;
    say('  nhưng nơi đó không trả lời: mọi tệp bị từ chối tới khi có trả lời /');
    say('  but nobody answers there: every file is refused until somebody does');
  } else if (mode === 'production') {
    say('Chưa đặt SCANNER: tệp gửi lên không được quét vi-rút / SCANNER is not set: files are not scanned for viruses');
  }
}
