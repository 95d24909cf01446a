import { createServer } from 'node:net'

const TRIES = 50

/** The first port from `wanted` on that nobody listens to; 0 = any. @throws Error when 50 in a row are taken. */
export async function freePort(wanted: number, address: string): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port++) {
    const found = await tryPort(port, address)
    if (found !== null) return found
  }
  throw new Error(`ports ${wanted} to ${wanted + TRIES - 1} are all taken: set PORT to a free one`)
}

function tryPort(port: number, address: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    probe.listen(port, address, () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : null))
    })
  })
}
