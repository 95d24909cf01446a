import type { MessagePort, Worker } from 'node:worker_threads'

/** Calls between two threads. Both sides may call. */
export interface Wire {
  call<Result>(name: string, input?: unknown): Promise<Result>
}

interface Port {
  send(message: Message): void
  listen(receive: (message: Message) => void): void
}

type Message =
  | { kind: 'call'; id: number; name: string; input: unknown }
  | { kind: 'answer'; id: number; result: unknown }
  | { kind: 'fault'; id: number; words: string }

export type Handlers = Record<string, (input: never) => Promise<unknown>>

export function createWire(port: Port, handlers: Handlers): Wire {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  let calls = 0
  port.listen((message) => {
    if (message.kind === 'call') return void answer(message.id, message.name, message.input)
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') caller?.resolve(message.result)
    else caller?.reject(new Error(message.words))
  })
  return {
    call<Result>(name: string, input?: unknown) {
      return new Promise<Result>((resolve, reject) => {
        const id = ++calls
        waiting.set(id, { resolve: (result) => resolve(result as Result), reject })
        port.send({ kind: 'call', id, name, input: input ?? null })
      })
    },
  }

  async function answer(id: number, name: string, input: unknown): Promise<void> {
    try {
      const handler = handlers[name]
      if (!handler) throw new Error(`nothing here is called ${name}`)
      port.send({ kind: 'answer', id, result: await handler(input as never) })
    } catch (error) {
      port.send({ kind: 'fault', id, words: String(error) })
    }
  }
}

/** The channel between a thread and the one that started it, from either end. */
export const threadPort = (other: Pick<MessagePort | Worker, 'postMessage' | 'on'>): Port => ({
  send: (message) => other.postMessage(message),
  listen: (receive) => void other.on('message', receive),
})
