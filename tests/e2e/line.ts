import { connect, createServer, type Server, type Socket } from 'node:net'

/** The line between a server and its Neo4j, which can be cut and mended. */
export class Line {
  #server: Server | null = null
  #port = 0
  #to = new URL('bolt://127.0.0.1')
  readonly #sockets = new Set<Socket>()

  /** Address of this end. */
  async open(uri: string): Promise<string> {
    this.#to = new URL(uri)
    await this.mend()
    return `bolt://127.0.0.1:${this.#port}`
  }

  async mend(): Promise<void> {
    this.#server = createServer((near) => {
      const far = connect(Number(this.#to.port || 7687), this.#to.hostname)
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(end)
        end.on('error', () => {}).on('close', () => other.destroy())
      }
      near.pipe(far).pipe(near)
    }).listen(this.#port, '127.0.0.1')
    await new Promise((resolve) => this.#server?.once('listening', resolve))
    this.#port = (this.#server.address() as { port: number }).port
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    this.#sockets.clear()
    await closed
  }
}
