import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('the settings', () => {
  test('nothing set starts the demo on this machine', () => {
    expect(readConfig({ PORT: '' }, [])).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, empty: false });
  });

  test('the demo is refused on an address others can reach, production is not', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' }, [])).toThrow('only listens on this machine');
    expect(readConfig({ HOST: '0.0.0.0', KEHOACH_MODE: 'production' }, []).host).toBe('0.0.0.0');
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgresql://kehoach:100%@db/kehoach' }, 'DATABASE_URL'],
    [{ TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES'],
    [{ DATA_FOLDER: 'relative' }, 'DATA_FOLDER'],
    [{ AUDIT_FOLDER: 'relative' }, 'AUDIT_FOLDER'],
    [{ FILES_FOLDER: 'relative' }, 'FILES_FOLDER'],
    [{ SCANNER: 'clamav' }, 'SCANNER'],
    [{ SCANNER: '127.0.0.1:0' }, 'SCANNER'],
    [{ KEHOACH_MODE: 'test' }, 'KEHOACH_MODE'],
    [{ OIDC_ISSUER: 'http://id.example.vn' }, 'OIDC_ISSUER'],
    [{ PUBLIC_URL: 'kehoach.example.vn' }, 'PUBLIC_URL'],
    [{ FORGET_PEOPLE_AFTER_YEARS: '0' }, 'FORGET_PEOPLE_AFTER_YEARS'],
    [{ OIDC_NAME: 'VNeID' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://id.example.vn' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'kehoach' }, 'OIDC_CLIENT_SECRET'],
    [{ OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' }, 'PUBLIC_URL'],
  ])('%o is refused by the name of the variable', (env, name) => {
    expect(() => readConfig(env, [])).toThrow(name);
  });

  test('in production a missing or short password of the database is refused by name', () => {
    const start = (password: string) =>
      readConfig({ KEHOACH_MODE: 'production', DATABASE_URL: `postgresql://kehoach${password}@db/kehoach` }, []);
    for (const password of ['', ':', ':kehoach', ':12345678901']) expect(() => start(password)).toThrow('DATABASE_URL');
    expect(start(':một-mật-khẩu-dài').mode).toBe('production');
    const ofApp = { KEHOACH_MODE: 'production', DATABASE_APP_URL: 'postgresql://kehoach_app:app@db/kehoach' };
    expect(() => readConfig(ofApp, [])).toThrow('DATABASE_APP_URL');
  });

  test('a provider of identities is named by its host where no name is given, and its secret is not short', () => {
    const given = {
      ...{ OIDC_ISSUER: 'https://id.example.vn', OIDC_CLIENT_ID: 'kehoach', OIDC_CLIENT_SECRET: 'short' },
      PUBLIC_URL: 'https://kehoach.example.vn',
    };
    expect(readConfig(given, []).provider).toMatchObject({ name: 'id.example.vn', clientId: 'kehoach' });
    expect(readConfig({ ...given, OIDC_NAME: 'VNeID' }, []).provider?.name).toBe('VNeID');
    expect(() => readConfig({ ...given, KEHOACH_MODE: 'production' }, [])).toThrow('OIDC_CLIENT_SECRET');
    expect(readConfig({}, []).provider).toBeUndefined();
  });

  test('addresses that are passed on begin with what is set, with a provider or without', () => {
    expect(readConfig({ PUBLIC_URL: 'https://kehoach.example.vn/' }, [])).toMatchObject({
      ...{ publicAddress: 'https://kehoach.example.vn', provider: undefined },
    });
  });

  test('an unknown flag is refused, not ignored', () => {
    expect(() => readConfig({}, ['--emtpy'])).toThrow('--emtpy');
    expect(readConfig({}, ['--empty']).empty).toBe(true);
  });
});
