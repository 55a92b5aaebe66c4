import type { Store } from './store.ts'

/** Opens the embedded graph in a folder, made where it is missing; null for one in memory. Throws STORE_HELD where another process holds it. */
export declare function openEmbedded(folder: string | null): Promise<Store>
