import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { type Lock, missingPlatforms } from '../../scripts/lockPlatforms.ts'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

describe('package-lock.json', () => {
  it("names every platform's packages, so that `npm ci` passes wherever it was written (`npm run lock` adds them)", () => {
    expect(missingPlatforms(lock)).toEqual({})
  })

  it('names no registry', () => {
    expect(Object.keys(lock.packages).filter((place) => lock.packages[place]?.resolved)).toEqual([])
  })
})

describe('missingPlatforms', () => {
  it('adds what an optional dependency asks for and the lock leaves out, with the platform that its name says', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { '@a/linux-x64-gnu': '1.0.0', '@a/darwin-arm64': '1.0.0' } },
      'node_modules/@a/linux-x64-gnu': { version: '1.0.0' },
      'node_modules/b': { dev: true, optionalDependencies: { '@b/core-linux-arm64-musl': '2.0.0' } },
    }
    expect(missingPlatforms({ packages })).toEqual({
      'node_modules/@a/darwin-arm64': { version: '1.0.0', cpu: ['arm64'], os: ['darwin'], optional: true },
      'node_modules/@b/core-linux-arm64-musl': {
        version: '2.0.0',
        cpu: ['arm64'],
        libc: ['musl'],
        os: ['linux'],
        dev: true,
        optional: true,
      },
    })
  })

  it('finds a package in the folder of the one that needs it, and in every folder above', () => {
    const packages = {
      'node_modules/a/node_modules/b': { optionalDependencies: { 'c-win32-x64': '1.0.0', 'd-win32-x64': '1.0.0' } },
      'node_modules/a/node_modules/c-win32-x64': { version: '1.0.0' },
      'node_modules/d-win32-x64': { version: '1.0.0' },
    }
    expect(missingPlatforms({ packages })).toEqual({})
  })
})
