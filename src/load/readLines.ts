import type { Readable } from 'node:stream'

/** The lines of a stream of UTF-8 text as they come. Ends the stream when nobody listens any more; throws where it breaks off. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
