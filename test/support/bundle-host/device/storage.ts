/** The app's storage on one phone: text under keys, outlives the app's runs. */
export class DeviceStorage {
  private readonly entries = new Map<string, string>()

  read(key: string): unknown {
    const text = this.entries.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  write(key: string, value: unknown): void {
    this.entries.set(key, JSON.stringify(value ?? ''))
  }

  remove(key: string): void {
    this.entries.delete(key)
  }

  clear(): void {
    this.entries.clear()
  }

  get keys(): string[] {
    return [...this.entries.keys()]
  }

  /** Everything in it as one text, to look for what must not be there. */
  get text(): string {
    return [...this.entries].map(([key, value]) => `${key}=${value}`).join('\n')
  }
}
