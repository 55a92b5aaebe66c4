import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Ends of the names of files that are being written; one that was left behind holds nothing that counts. */
export const UNFINISHED = '.unfinished'

/** Writes a file so that whoever reads it, even after a crash at any point, finds the old content or the new, never a part. */
export async function writeAtomically(path: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const unfinished = `${path}.${process.pid}${UNFINISHED}`
  await mkdir(dirname(path), { recursive: true })
  try {
    const file = await open(unfinished, 'w', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Makes renames and removals in a folder last. Windows opens no folders and needs none of it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
