import { z } from 'zod';
import { badSetting, demoNeedsLoopback } from './platform/start-refusal.ts';

/** Everything the operator may set, read and checked once (docs/operating.md explains each). */
export interface Config {
  /** `demo` signs people in by role cards and has a movable clock; it listens on this machine only. */
  mode: 'demo' | 'production';
  host: string;
  port: number;
  databaseUrl: string | undefined;
  databaseAppUrl: string | undefined;
  dataFolder: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** `--empty`: start without the demo's data. */
  empty: boolean;
  /** `--reset-demo`: delete everything, load the demo, end. */
  resetDemo: boolean;
  /** `--yes`: deleting is meant, also on a database that `DATABASE_URL` names. */
  yes: boolean;
}

const loopback = ['127.0.0.1', '::1', 'localhost'];
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'postgresql://…')
  .optional();

const settings = z.object({
  KEHOACH_MODE: z.enum(['demo', 'production']).default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: postgresUrl,
  DATABASE_APP_URL: postgresUrl,
  DATA_FOLDER: z
    .string()
    .regex(/^(\/|[A-Za-z]:[\\/])/, '/…')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
});
const flags = ['--empty', '--reset-demo', '--yes'];

/** Reads environment and flags; an empty variable counts as unset. Throws a StartRefusal naming what is wrong. */
export function readConfig(env: Record<string, string | undefined>, args: string[]): Config {
  const unknown = args.find((arg) => !flags.includes(arg));
  if (unknown !== undefined) throw badSetting(unknown, flags.join(' '));
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = settings.safeParse(given);
  if (!read.success) throw badSetting(read.error.issues[0]?.path.join('.') ?? '', read.error.issues[0]?.message ?? '');
  const { KEHOACH_MODE: mode, HOST: host } = read.data;
  if (mode === 'demo' && !loopback.includes(host)) throw demoNeedsLoopback(host);
  return {
    mode,
    host,
    port: read.data.PORT,
    databaseUrl: read.data.DATABASE_URL,
    databaseAppUrl: read.data.DATABASE_APP_URL,
    dataFolder: read.data.DATA_FOLDER,
    logLevel: read.data.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    empty: args.includes('--empty'),
    resetDemo: args.includes('--reset-demo'),
    yes: args.includes('--yes'),
  };
}
