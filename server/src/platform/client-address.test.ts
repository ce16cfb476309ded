import type { IncomingMessage } from 'node:http';
import { describe, expect, it, test } from 'vitest';
import { clientAddress, proxyList } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('where a request came from', () => {
  const inner = '10.0.0.0/8, fd00::1';
  it.each([
    ['is the address of the connection where no proxy is trusted', '', '10.0.0.1', '1.1.1.1', '10.0.0.1'],
    ['is the address of the connection where that is no proxy', inner, '2.2.2.2', '1.1.1.1', '2.2.2.2'],
    ['is what a trusted proxy wrote', inner, '10.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['is what the first of two trusted proxies wrote', inner, 'fd00::1', '1.1.1.1, 10.0.0.9', '1.1.1.1'],
    ['is not what the client itself wrote before it', inner, '10.0.0.1', '3.3.3.3, 1.1.1.1', '1.1.1.1'],
    ['is the proxy itself where it wrote nothing', inner, '10.0.0.1', undefined, '10.0.0.1'],
    ['is the last address before what is none', inner, '10.0.0.1', 'unknown', '10.0.0.1'],
    ['knows a proxy by its IPv4 address within IPv6', inner, '::ffff:10.0.0.1', '1.1.1.1', '1.1.1.1'],
    ['is the network of a client with an address of IPv6', inner, '10.0.0.1', '2001:db8::7', '2001:db8:0:0::/64'],
    ['is the same network for another address in it', '', '2001:DB8:0:0:ab:cd:ef:1', undefined, '2001:db8:0:0::/64'],
    ['is another for the network beside it', '', '2001:db8:0:1::7', undefined, '2001:db8:0:1::/64'],
    ['is a network of this link, whatever its door', '', 'fe80::1:2:3:4%eth0', undefined, 'fe80:0:0:0::/64'],
    ['is an IPv4 address that is written as IPv6', '', '::ffff:2.2.2.2', undefined, '2.2.2.2'],
    ['is this machine', '', '::1', undefined, '0:0:0:0::/64'],
  ])('%s', (_, trusted, remote, forwarded, expected) => {
    expect(clientAddress(from(remote, forwarded), proxyList(trusted))).toBe(expected);
  });
});

test.each(['proxy', '10.0.0.0/33', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.1,', '10.0.0.0/x'])(
  'a list of proxies with %o is none',
  (text) => expect(proxyList(text)).toBeUndefined(),
);
