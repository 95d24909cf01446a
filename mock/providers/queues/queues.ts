/** Ticket machines of the halls: how many wait right now. */
export interface Queues {
  /** By office; one whose machine does not tell is missing. @throws ProviderError when nobody answers */
  lengths(officeIds: readonly string[]): Promise<ReadonlyMap<string, QueueLength>>
}

export interface QueueLength {
  waiting: number
  /** How long the last one waits, in minutes. */
  minutes: number
}
