import { resolve } from 'node:path'
import { ConfigError, readConfig } from '../../mock/host/config'

test('nothing set: the embedded database in .data, simulated cashier, real time', () => {
  expect(readConfig({ PATH: '/usr/bin', PORT: '' })).toEqual({
    host: '127.0.0.1',
    port: 8787,
    portIsFixed: false,
    publicOrigin: null,
    paymentMode: 'simulated',
    database: { kind: 'pglite', folder: resolve('.data/database') },
    dataFolder: resolve('.data'),
    keysFolder: resolve('.data/keys'),
    dataKey: null,
    seed: 20261119,
    clockStart: null,
  })
})

test('everything set', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '9000',
    PUBLIC_ORIGIN: 'https://pay.example.gov.cn',
    PAYMENT_MODE: 'wallet',
    DATABASE_URL: 'postgres://mashang:secret@db:5432/mashang',
    DATABASE_POOL: '20',
    DATA_DIR: '/var/lib/mashang',
    KEYS_DIR: '/run/secrets',
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    SEED: '7',
    CLOCK_START: '2026-11-19T10:41:00+08:00',
  })
  expect(config).toMatchObject({
    port: 9000,
    portIsFixed: true,
    publicOrigin: 'https://pay.example.gov.cn',
    database: { kind: 'postgres', url: 'postgres://mashang:secret@db:5432/mashang', poolSize: 20 },
    keysFolder: '/run/secrets',
    clockStart: '2026-11-19T02:41:00.000Z',
  })
  expect(config.dataKey).toHaveLength(32)
})

test.each([
  ['PORT', '80801', /PORT must be a port .* e\.g\. 8787/],
  ['PORT', 'http', /PORT must be a port/],
  ['PUBLIC_ORIGIN', 'https://pay.example.gov.cn/f/', /PUBLIC_ORIGIN must be an origin without a path/],
  ['PAYMENT_MODE', 'real', /PAYMENT_MODE must be simulated or wallet/],
  ['DATABASE_URL', 'mysql://root@db/x', /DATABASE_URL must be the URL of a PostgreSQL, e\.g\. postgres:/],
  ['DATABASE_POOL', 'many', /DATABASE_POOL must be a number of connections/],
  ['DATA_KEY', 'c2hvcnQ=', /DATA_KEY must be 32 bytes as base64, .*openssl rand/],
  ['SEED', 'monday', /SEED must be a whole number/],
  ['CLOCK_START', 'tomorrow', /CLOCK_START must be an instant in ISO 8601/],
])('%s=%s is refused in words and without showing the value', (name, value, words) => {
  const read = () => readConfig({ [name]: value })
  expect(read).toThrow(ConfigError)
  expect(read).toThrow(words)
  expect(wordsOf(read)).not.toContain(value)
})

test('all that is wrong is named at once', () => {
  expect(() => readConfig({ PORT: 'x', SEED: 'y' })).toThrow(/PORT .*\nSEED /)
})

function wordsOf(act: () => unknown): string {
  try {
    act()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
