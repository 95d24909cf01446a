import type { Compilable, CompiledQuery } from 'kysely'
import type { Executor } from './database'

/**
 * A statement that is built and compiled at its first call; later calls only put their values in. For the few
 * statements of every payment that are long: building one costs more than sending it.
 * @param build must give the same text whatever the values are
 */
export function compiledOnce<Name extends string, Row>(
  names: readonly Name[],
  build: (executor: Executor, values: Record<Name, string>) => Compilable<Row>,
): (executor: Executor, values: Record<Name, string>) => Promise<Row[]> {
  const marks = new Map<unknown, Name>(names.map((name) => [`\0${name}`, name]))
  const marked = Object.fromEntries([...marks].map(([mark, name]) => [name, mark])) as Record<Name, string>
  let compiled: CompiledQuery<Row> | undefined
  return async (executor, values) => {
    // A plugin sees what is sent, not the one building: else the first call would be another than all that follow.
    compiled ??= build(executor.withoutPlugins(), marked).compile()
    const parameters = compiled.parameters.map((parameter) => {
      const name = marks.get(parameter)
      return name === undefined ? parameter : values[name]
    })
    return (await executor.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}
