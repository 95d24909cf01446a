/** What has to be forgotten when this account no longer stands for the person: texts in memory, ids in storage. */
const forgetters: (() => void)[] = []

/** Called where something of a person is kept, when the module is loaded. */
export function whenSignedOut(forget: () => void): void {
  forgetters.push(forget)
}

export function forgetPerson(): void {
  for (const forget of forgetters) forget()
}
