import swcOptions from './swc.options.js'

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['reflect-metadata'],
  transform: { '\\.ts$': ['@swc/jest', swcOptions] },
  testTimeout: 20_000,
}
