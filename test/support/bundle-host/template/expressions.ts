export type Scope = Readonly<Record<string, unknown>>

type Evaluate = (scope: Scope) => unknown

const compiled = new Map<string, Evaluate>()

/**
 * The value of an attribute or text of a template. A lone `{{…}}` keeps its type, anything else becomes text.
 * As in the hosts, a missing name or a step into nothing is `undefined`, not an error.
 */
export function evaluate(source: string, scope: Scope): unknown {
  let run = compiled.get(source)
  if (!run) {
    run = compile(source)
    compiled.set(source, run)
  }
  return run(scope)
}

function compile(source: string): Evaluate {
  if (!source.includes('{{')) return () => source
  const lone = /^\{\{((?:(?!\}\}[\s\S]).)*)\}\}$/.exec(source)
  if (lone) return compileExpression(lone[1] as string)
  const parts = source.split(/\{\{(.*?)\}\}/).map((part, index) => (index % 2 ? compileExpression(part) : () => part))
  return (scope) => parts.map((part) => part(scope) ?? '').join('')
}

function compileExpression(source: string): Evaluate {
  const isObject = /^\s*[\w$]+\s*:/.test(source) || /^\s*\.\.\./.test(source)
  const expression = isObject ? `{${source}}` : source
  const body = new Function('scope', `with (scope) { return (${expression}) }`)
  return (scope) => {
    try {
      return body(forgiving(scope))
    } catch (error) {
      if (error instanceof TypeError) return undefined
      throw error
    }
  }
}

function forgiving(scope: Scope): Scope {
  return new Proxy(scope, {
    has: () => true,
    get: (target, name) => (name === Symbol.unscopables ? undefined : target[name as string]),
  })
}
