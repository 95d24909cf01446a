import type { FastifyInstance } from 'fastify'
import { freePort } from './free-port'
import { createServer, type ServerOptions } from './server'
import type { World } from './world'

/** Loopback only: the mock must not be reachable from outside unless somebody says so. */
export const LOOPBACK = '127.0.0.1'

export interface HostOptions {
  /** The port wanted; 0 = any. */
  port: number
  /** Without it the next free port is taken when this one is not. */
  portIsFixed?: boolean
  address?: string
  server: ServerOptions
  /** Builds the world once the host's own address is known. */
  compose(url: string): Promise<World>
}

export interface Host {
  url: string
  port: number
  world: World
  server: FastifyInstance
  /** Ends streams and ticking, lets requests under way finish, closes the database. */
  close(): Promise<void>
}

const TRIES = 3

/** Composes the world, serves it and lets its time run. */
export async function startHost(options: HostOptions): Promise<Host> {
  const address = options.address ?? LOOPBACK
  if (options.portIsFixed && options.port !== 0) return startOn(options.port, address, options)
  for (let tries = 1; ; tries++)
    try {
      return await startOn(await freePort(options.port, address), address, options)
    } catch (error) {
      // Somebody took the port while the world was being composed.
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === TRIES) throw error
    }
}

async function startOn(port: number, address: string, options: HostOptions): Promise<Host> {
  const url = `http://${address === '0.0.0.0' ? LOOPBACK : address}:${port}`
  const world = await options.compose(url)
  const server = await createServer(world, options.server)
  try {
    await server.listen({ port, host: address })
  } catch (error) {
    await server.close()
    await world.close()
    throw error
  }
  world.timekeeper.start()
  return {
    url,
    port,
    world,
    server,
    async close() {
      await world.timekeeper.stop()
      await server.close()
      await world.close()
    },
  }
}
