import swcOptions from './swc.options.js'

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/tests/neo4jSetup.js',
  globalTeardown: '<rootDir>/tests/neo4jTeardown.js',
  transform: { '\\.ts$': ['@swc/jest', swcOptions] },
  testTimeout: 20_000,
}
