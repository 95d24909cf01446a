import fc from 'fast-check'

/**
 * A fast-check property whose seed is printed with the failure and can be given back: `PROPERTY_SEED=… npx jest …`.
 * `check` fails by throwing.
 */
export function property<Value>(values: fc.Arbitrary<Value>, check: (value: Value) => unknown, runs = 300): void {
  const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31)
  try {
    fc.assert(
      fc.property(values, (value) => {
        check(value)
      }),
      { seed, numRuns: runs, includeErrorInReport: true },
    )
  } catch (error) {
    throw new Error(`PROPERTY_SEED=${seed}\n${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The same for checks that wait. */
export async function asyncProperty<Value>(
  values: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<unknown>,
  runs = 300,
): Promise<void> {
  const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31)
  try {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        await check(value)
      }),
      { seed, numRuns: runs, includeErrorInReport: true },
    )
  } catch (error) {
    throw new Error(`PROPERTY_SEED=${seed}\n${error instanceof Error ? error.message : String(error)}`)
  }
}
