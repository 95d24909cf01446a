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

/** Composes the world, serves it and lets its time run. */
export async function startHost(options: HostOptions): Promise<Host> {
  const address = options.address ?? LOOPBACK
  const port = options.portIsFixed && options.port !== 0 ? options.port : await freePort(options.port, address)
  const url = `http://${address === '0.0.0.0' ? LOOPBACK : address}:${port}`
  const world = await options.compose(url)
  const server = await createServer(world, options.server)
  await server.listen({ port, host: address })
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
