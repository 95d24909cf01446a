import type { KyselyPlugin, PluginTransformQueryArgs } from 'kysely'

/** The host is gone: nothing after it is done, until it is started again. */
export class Crashed extends Error {
  override name = 'Crashed'
}

/**
 * Kills the host at the nth thing it does to the outside: a statement, or a call to a wallet before or after the
 * wallet has acted. Once dead it stays dead until `restart`; an open transaction is rolled back by its connection.
 */
export interface CrashSwitch {
  /** Dies at the `after`th thing from now on (0 = the next). */
  arm(after: number): void
  restart(): void
  readonly dead: boolean
  plugin: KyselyPlugin
  wire<Request, Answer>(send: (request: Request) => Promise<Answer>): (request: Request) => Promise<Answer>
  /** The same for an office outside that is not asked over HTTP: every method dies before or after it has acted. */
  office<Office extends object>(office: Office, around: Around): Office
}

type Around = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>

export function createCrashSwitch(): CrashSwitch {
  let left: number | null = null
  let dead = false

  function step(): void {
    if (dead) throw new Crashed()
    if (left === null) return
    if (left === 0) {
      dead = true
      throw new Crashed()
    }
    left -= 1
  }

  return {
    arm(after) {
      left = after
    },
    restart() {
      left = null
      dead = false
    },
    get dead() {
      return dead
    },
    plugin: {
      transformQuery({ node }: PluginTransformQueryArgs) {
        step()
        return node
      },
      transformResult: async ({ result }) => result,
    },
    wire: (send) => async (request) => {
      step()
      const answer = await send(request)
      step()
      return answer
    },
    office: (office, around) =>
      new Proxy(office, {
        get: (target, name) => {
          const method: unknown = Reflect.get(target, name)
          if (typeof method !== 'function') return method
          return async (...given: unknown[]) => {
            step()
            const answer: unknown = await around(() => method.apply(target, given))
            step()
            return answer
          }
        },
      }),
  }
}
