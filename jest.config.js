import swcOptions from './swc.options.js'

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['reflect-metadata', '<rootDir>/tests/fixedSeed.js'],
  globalSetup: '<rootDir>/tests/neo4jSetup.js',
  globalTeardown: '<rootDir>/tests/neo4jTeardown.js',
  transform: { '\\.ts$': ['@swc/jest', swcOptions] },
  testTimeout: 60_000,
  // suites on Neo4j wait for one another: with one more than there are cores on the smallest machine, two are at work meanwhile
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/sequencer.js',
}
