import http from 'node:http'
import type { WindowSnapshot } from '@/contract/hall'

export interface SentEvent {
  id: string
  snapshot: WindowSnapshot
}

/** A window's screen: reads the stream of one connection and hands out its events one by one. */
export class EventStream {
  readonly events: SentEvent[] = []
  retry: string | null = null
  ended = false
  private waiting: (() => void)[] = []
  private text = ''
  private request: http.ClientRequest

  constructor(url: string) {
    this.request = http.get(url, { agent: false, headers: { accept: 'text/event-stream' } }, (answer) => {
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => this.take(chunk))
      answer.on('close', () => this.end())
    })
    this.request.on('error', () => this.end())
  }

  /** The first event, seen or to come, whose snapshot fits. Rejects when the stream ends before. */
  async until(fits: (snapshot: WindowSnapshot) => boolean): Promise<SentEvent> {
    for (;;) {
      const found = this.events.find(({ snapshot }) => fits(snapshot))
      if (found) return found
      if (this.ended) throw new Error('the stream ended')
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  close(): void {
    this.request.destroy()
  }

  private take(chunk: string): void {
    this.text += chunk
    const blocks = this.text.split('\n\n')
    this.text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1]
      this.retry = field('retry') ?? this.retry
      const data = field('data')
      if (data) this.events.push({ id: field('id') ?? '', snapshot: JSON.parse(data) as WindowSnapshot })
    }
    this.wake()
  }

  private end(): void {
    this.ended = true
    this.wake()
  }

  private wake(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const resolve of waiting) resolve()
  }
}
