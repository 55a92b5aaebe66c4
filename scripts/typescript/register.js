/** `node --import ./scripts/typescript/register.js scripts/x.ts`: runs TypeScript as it stands, decorators included. */
import { register } from 'node:module'

register('./load.js', import.meta.url)
