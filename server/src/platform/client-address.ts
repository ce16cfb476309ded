import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const kindOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Addresses and networks (`10.0.0.1, fd00::/8`) as one list; undefined where one of them is neither. */
export function proxyList(text: string): BlockList | undefined {
  const list = new BlockList();
  for (const part of text.split(',').map((given) => given.trim())) {
    const [address = '', bits, ...more] = part.split('/');
    if (isIP(address) === 0 || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined;
    const most = isIP(address) === 6 ? 128 : 32;
    if (Number(bits ?? most) > most) return undefined;
    list.addSubnet(address, Number(bits ?? most), kindOf(address));
  }
  return list;
}

/**
 * Where a request came from, as it is counted: the address of the connection, or, where that is a proxy we trust, what it wrote into
 * `X-Forwarded-For`, and so on to the first address that is no proxy of ours. What a client wrote there itself stands
 * further to the left and is not believed (ASVS 4.1.3).
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList | undefined): string {
  let address = request.socket.remoteAddress ?? '';
  const written = String(request.headers['x-forwarded-for'] ?? '').split(',');
  while (trusted && isIP(address) && trusted.check(address, kindOf(address))) {
    const before = written.pop()?.trim() ?? '';
    if (isIP(before) === 0) break;
    address = before;
  }
  return placeOf(address);
}

/**
 * Addresses of IPv6 are given out by the 64 bits: whoever has one has as many as they like, and is counted once. An IPv4
 * address within IPv6 is that address.
 */
function placeOf(address: string): string {
  const [plain = ''] = address.split('%', 1);
  if (isIP(plain) !== 6) return address;
  const within = /^::ffff:([\d.]+)$/i.exec(plain)?.[1];
  if (within) return within;
  const [head = '', tail] = plain.split('::');
  const groups = (text = '') => text.split(':').filter(Boolean);
  const last = groups(tail);
  const wide = groups(head).length + last.length + (plain.includes('.') ? 1 : 0);
  const all = [...groups(head), ...Array<string>(Math.max(8 - wide, 0)).fill('0'), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
