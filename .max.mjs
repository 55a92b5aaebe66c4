import { spawnSync } from 'node:child_process'
const r = spawnSync('node', process.argv.slice(2), { maxBuffer: 1e9, encoding: 'utf8' })
console.log(r.status, r.stdout.length, r.stderr.slice(0, 300)); console.log('max child MB', process.resourceUsage().maxRSS / 1024)
