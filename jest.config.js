const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
]

const shared = {
  // PGlite loads its parts with `import()`, which jest's module registry only knows as `require`.
  transform: { '^.+\\.(t|j)sx?$': swc, '/@electric-sql/pglite/.+\\.cjs$': swc },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  transformIgnorePatterns: ['/node_modules/(?!(uqr|qr|@noble|@electric-sql)/)'],
}

/** Screens are tested as the H5 build takes them, on stand-ins of Taro. */
const onStandIns = {
  moduleNameMapper: {
    '\\.scss$': '<rootDir>/test/support/taro/style.cjs',
    ...shared.moduleNameMapper,
    '^@tarojs/components$': '<rootDir>/test/support/taro/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/support/taro/taro.ts',
  },
  moduleFileExtensions: ['h5.ts', 'ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  globals: {
    APP_SETTINGS: {
      paymentMode: 'simulated',
      cloudDriver: 'http',
      cloudEnv: '',
      cloudUrl: 'https://cloud.mashang.test',
      linkOrigin: 'https://pay.mashang.test',
      codeKeys: [],
    },
  },
}

/** One project per room of `test/`; the README says what each proves. */
const rooms = ['unit', 'component', 'contract', 'bundle', 'browser', 'simulation']
const environments = { component: 'jsdom' }
const preparations = { component: ['<rootDir>/test/support/patient-screens.ts'] }
const setUps = {
  contract: '<rootDir>/test/support/one-postgres.ts',
  simulation: '<rootDir>/test/support/one-postgres.ts',
  bundle: '<rootDir>/test/support/build-bundles.ts',
  browser: '<rootDir>/test/browser/support/chromium.ts',
}
const tearDowns = {
  contract: '<rootDir>/test/support/stop-postgres.ts',
  simulation: '<rootDir>/test/support/stop-postgres.ts',
  browser: '<rootDir>/test/browser/support/stop-chromium.ts',
}

module.exports = {
  // A worker that has grown is begun anew: two of several gigabytes are too much for a small machine.
  workerIdleMemoryLimit: '2GB',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // Bounds what hangs, on a machine however slow or busy. None is made to wait.
  testTimeout: 15 * 60_000,
  projects: rooms.map((room) => ({
    ...shared,
    ...(room === 'component' ? onStandIns : {}),
    displayName: room,
    testEnvironment: environments[room] ?? 'node',
    setupFilesAfterEnv: preparations[room] ?? [],
    globalSetup: setUps[room],
    globalTeardown: tearDowns[room],
    testMatch: [`<rootDir>/test/${room}/**/*.test.ts`, `<rootDir>/test/${room}/**/*.test.tsx`],
  })),
}
