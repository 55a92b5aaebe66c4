/** Layers of docs/design.md: each may import only from those to its left, and the four in the middle do not know one another. */
const before = {
  model: [],
  reference: ['model'],
  extract: ['model', 'reference'],
  record: ['model', 'reference'],
  store: ['model', 'reference'],
  analysis: ['model', 'reference'],
  load: ['model', 'reference', 'extract', 'record', 'store', 'analysis'],
  api: ['model', 'reference', 'extract', 'record', 'store', 'analysis', 'load'],
  cli: ['model', 'reference', 'extract', 'record', 'store', 'analysis', 'load', 'api'],
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(before).map(([layer, allowed]) => ({
      name: `layer-${layer}`,
      comment: `src/${layer} imports only from: ${[layer, ...allowed].join(', ')}`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
    })),
    {
      name: 'product-free-of-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/' }, to: {} },
    {
      name: 'declared-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
