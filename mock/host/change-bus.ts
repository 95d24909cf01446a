/** Tells the open event streams that something may have changed; they look for themselves what. */
export class ChangeBus {
  private readonly listeners = new Set<() => void>()

  announce(): void {
    for (const listener of this.listeners) listener()
  }

  /** @returns the way to stop listening */
  listen(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
