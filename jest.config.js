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

/** One project per room of `test/`; the README says what each proves. */
const rooms = ['unit', 'component', 'contract', 'bundle', 'browser', 'simulation']
const environments = { component: 'jsdom' }
const setUps = { bundle: '<rootDir>/test/support/build-bundles.ts' }

module.exports = {
  projects: rooms.map((room) => ({
    ...shared,
    displayName: room,
    testEnvironment: environments[room] ?? 'node',
    globalSetup: setUps[room],
    testMatch: [`<rootDir>/test/${room}/**/*.test.ts`, `<rootDir>/test/${room}/**/*.test.tsx`],
  })),
}
