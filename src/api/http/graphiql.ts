import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServeRoutes } from './services.ts'

/** What `npm run build` makes of graphiql/: a page, and assets whose names hold the hash of their content. */
const PAGE = fileURLToPath(new URL('../../../dist/graphiql/', import.meta.url))

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
}

/** All is loaded from this server. The editor writes styles into the page; fonts and pictures stand in its style sheets. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const PROTECTION = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** GraphiQL at /graphiql; `?query=` and `&variables=` fill its editors. */
export const serveGraphiQL: ServeRoutes = (fastify, { logger }) => {
  if (!existsSync(`${PAGE}index.html`)) return logger.warn('/graphiql is not served: "npm run build" makes its page')
  const page = readFileSync(`${PAGE}index.html`)
  fastify.get('/graphiql', async (_, reply) =>
    reply.type('text/html; charset=utf-8').headers(PROTECTION).header('cache-control', 'no-cache').send(page),
  )
  for (const name of readdirSync(`${PAGE}assets`)) {
    fastify.get(`/graphiql/assets/${name}`, { config: { rateLimit: false } }, async (_, reply) =>
      reply
        .type(TYPES[extname(name)] ?? 'application/octet-stream')
        .header('cache-control', 'public, max-age=31536000, immutable')
        // a worker runs under the policy it comes with
        .headers(PROTECTION)
        .send(createReadStream(`${PAGE}assets/${name}`)),
    )
  }
}
