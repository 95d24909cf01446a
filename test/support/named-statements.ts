import type pg from 'pg'

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `statement-${names.size}`
  names.set(text, name)
  return name
}

/**
 * Every statement is parsed once per connection and planned a few times, which spares time where the same ones are sent
 * over and over, and meets plans that are made for any value. The product names none, as a pooler in transaction mode
 * would lose them.
 */
export function nameStatements(pool: pg.Pool): void {
  const naming = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (naming.has(client)) return
    naming.add(client)
    const query = client.query.bind(client)
    Object.assign(client, {
      query: (text: string, values: unknown[]) => query({ name: nameOf(text), text, values }),
    })
  })
}
