import fc from 'fast-check'

// property tests ask the same of every run: what fails here fails everywhere
fc.configureGlobal({ seed: 2023 })
