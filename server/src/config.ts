import type { BlockList } from 'node:net';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { isSafeAddress, providerNames, type ProviderConfig } from './accounts/provider/provider-config.ts';
import { scannerAddress, type ScannerAddress } from './files/scanner/scanner-address.ts';
import { proxyList } from './platform/client-address.ts';
import { badSetting, demoNeedsLoopback, unknownFlag } from './platform/start-refusal.ts';

/** Everything the operator may set, read and checked once (docs/operating.md explains each). */
export interface Config {
  /** `demo` signs people in by role cards and has a movable clock; it listens on this machine only. */
  mode: 'demo' | 'production';
  host: string;
  port: number;
  /** Proxies whose word about where a request came from is believed. */
  trustedProxies: BlockList | undefined;
  databaseUrl: string | undefined;
  databaseAppUrl: string | undefined;
  dataFolder: string | undefined;
  /** Where the heads of the audit chain are signed and kept, outside the database. */
  auditFolder: string | undefined;
  /** Where the bytes of files are kept, outside the database. */
  filesFolder: string | undefined;
  /** Who looks through files for viruses before they are kept; undefined: nobody. */
  scanner: ScannerAddress | undefined;
  /** Where people may sign in beside the password; undefined where there is no such place. */
  provider: ProviderConfig | undefined;
  /** What addresses that are passed on begin with; undefined where nothing is set. */
  publicAddress: string | undefined;
  /** After how many years without a role a person is erased; undefined: by hand only. */
  forgetPeopleAfterYears: number | undefined;
  logLevel: (typeof logLevels)[number];
  /** `--empty`: start without the demo's data. */
  empty: boolean;
  /** `--reset-demo`: delete everything, load the demo, end. */
  resetDemo: boolean;
  /** `--yes`: deleting is meant, also on a database that `DATABASE_URL` names. */
  yes: boolean;
}

const loopback = ['127.0.0.1', '::1', 'localhost'];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/ })
  .refine((url) => passwordOf(url) !== null)
  .optional();

const safeAddress = z.string().refine(isSafeAddress).optional();

/** The application's password is derived from the owner's: in production it must not be guessable. */
const passwordSigns = 12;
const databases = ['DATABASE_URL', 'DATABASE_APP_URL'] as const;
const isShort = (url: string | undefined) => url !== undefined && passwordOf(url)!.length < passwordSigns;

/** As it is meant; null where it is not written as a part of an address. */
function passwordOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).password);
  } catch {
    return null;
  }
}

const settings = z.object({
  KEHOACH_MODE: z.enum(['demo', 'production']).default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => proxyList(text) !== undefined)
    .optional(),
  DATABASE_URL: postgresUrl,
  DATABASE_APP_URL: postgresUrl,
  DATA_FOLDER: z.string().refine(isAbsolute).optional(),
  AUDIT_FOLDER: z.string().refine(isAbsolute).optional(),
  FILES_FOLDER: z.string().refine(isAbsolute).optional(),
  SCANNER: z
    .string()
    .refine((text) => scannerAddress(text) !== undefined)
    .optional(),
  LOG_LEVEL: z.enum(logLevels).optional(),
  FORGET_PEOPLE_AFTER_YEARS: z.coerce.number().int().min(1).max(50).optional(),
  OIDC_ISSUER: safeAddress,
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
  PUBLIC_URL: safeAddress,
});
const wanted: Record<string, string> = {
  KEHOACH_MODE: 'demo | production',
  PORT: '0…65535',
  TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16',
  DATABASE_URL: 'postgresql://user:password@host:port/database',
  DATABASE_APP_URL: 'postgresql://user:password@host:port/database',
  DATA_FOLDER: '/absolute/path',
  AUDIT_FOLDER: '/absolute/path',
  FILES_FOLDER: '/absolute/path',
  SCANNER: '127.0.0.1:3310 | /run/clamav/clamd.ctl',
  LOG_LEVEL: logLevels.join(' | '),
  FORGET_PEOPLE_AFTER_YEARS: '1…50',
  OIDC_ISSUER: 'https://id.example.vn',
  OIDC_NAME: '1…60',
  PUBLIC_URL: 'https://kehoach.example.vn',
};
const flags = ['--empty', '--reset-demo', '--yes'];

/** Reads environment and flags; an empty variable counts as unset. Throws a StartRefusal naming what is wrong. */
export function readConfig(env: Record<string, string | undefined>, args: string[]): Config {
  const unknown = args.find((arg) => !flags.includes(arg));
  if (unknown !== undefined) throw unknownFlag(unknown, flags.join(' '));
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = settings.safeParse(given);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    throw badSetting(name, wanted[name] ?? '');
  }
  const { KEHOACH_MODE: mode, HOST: host } = read.data;
  const short = mode === 'production' && databases.find((name) => isShort(read.data[name]));
  if (short) throw badSetting(short, `postgresql://user:password@…, password ≥ ${passwordSigns}`);
  if (mode === 'demo' && !loopback.includes(host)) throw demoNeedsLoopback(host);
  return {
    mode,
    host,
    port: read.data.PORT,
    trustedProxies: read.data.TRUSTED_PROXIES ? proxyList(read.data.TRUSTED_PROXIES) : undefined,
    databaseUrl: read.data.DATABASE_URL,
    databaseAppUrl: read.data.DATABASE_APP_URL,
    dataFolder: read.data.DATA_FOLDER,
    auditFolder: read.data.AUDIT_FOLDER,
    filesFolder: read.data.FILES_FOLDER,
    scanner: read.data.SCANNER ? scannerAddress(read.data.SCANNER) : undefined,
    forgetPeopleAfterYears: read.data.FORGET_PEOPLE_AFTER_YEARS,
    provider: providerOf(read.data),
    publicAddress: read.data.PUBLIC_URL && new URL(read.data.PUBLIC_URL).origin,
    logLevel: read.data.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    empty: args.includes('--empty'),
    resetDemo: args.includes('--reset-demo'),
    yes: args.includes('--yes'),
  };
}

/** All of the provider's settings or none: the first that is missing, or a secret that is too short, is named. */
function providerOf(given: z.infer<typeof settings>): ProviderConfig | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: publicUrl,
  } = given;
  if (!issuer && !clientId && !clientSecret && !given.OIDC_NAME) return undefined;
  if (!issuer || !clientId || !clientSecret || !publicUrl) {
    const missing = providerNames.find((name) => !given[name])!;
    throw badSetting(missing, `${providerNames.join(' + ')}`);
  }
  if (given.KEHOACH_MODE === 'production' && clientSecret.length < passwordSigns) {
    throw badSetting('OIDC_CLIENT_SECRET', `≥ ${passwordSigns}`);
  }
  return { issuer, clientId, clientSecret, publicUrl, name: given.OIDC_NAME ?? new URL(issuer).hostname };
}
