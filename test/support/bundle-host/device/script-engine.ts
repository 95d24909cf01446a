import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import vm from 'node:vm'
import type { DeviceClock } from './device-clock'
import type { FaultLog } from './fault-log'

type ModuleFunction = (require: (path: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** The compiled scripts of one build, shared by all phones that run it. */
export class ScriptFiles {
  private readonly scripts = new Map<string, vm.Script>()

  constructor(readonly root: string) {}

  has(path: string): boolean {
    return existsSync(join(this.root, path))
  }

  get(path: string): vm.Script {
    const known = this.scripts.get(path)
    if (known) return known
    const source = readFileSync(join(this.root, path), 'utf8')
    const script = new vm.Script(`(function (require, module, exports) {${source}\n})`, { filename: path })
    this.scripts.set(path, script)
    return script
  }
}

/**
 * One run of the app's script: a bare JavaScript world with what both real engines have and nothing more.
 * No window, document, fetch, URL, AbortController, MessageChannel; no Intl, BigInt or WebAssembly
 * (missing on part of the phones); no `eval` and `new Function` (forbidden on both hosts).
 */
export class ScriptEngine {
  private readonly context: vm.Context
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly parseInside: (json: string) => unknown

  constructor(
    private readonly files: ScriptFiles,
    clock: DeviceClock,
    faults: FaultLog,
    globals: Record<string, unknown>,
  ) {
    this.context = vm.createContext(
      {
        setTimeout: (run: () => void, ms: number) => clock.setTimer(run, ms, false),
        setInterval: (run: () => void, ms: number) => clock.setTimer(run, ms, true),
        clearTimeout: (id: unknown) => clock.clearTimer(id),
        clearInterval: (id: unknown) => clock.clearTimer(id),
        console: faults.console,
        ...globals,
      },
      { codeGeneration: { strings: false, wasm: false } },
    )
    this.evaluate(
      '["Intl", "BigInt", "WebAssembly", "SharedArrayBuffer", "Atomics"].forEach((n) => delete globalThis[n])',
    )
    const installClock = this.evaluate(installDeviceDate) as (now: () => number) => void
    installClock(clock.now)
    this.parseInside = this.evaluate('JSON.parse') as (json: string) => unknown
  }

  /** Runs a file of the build once, and whatever it requires. */
  require(path: string): unknown {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = this.modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    this.modules.set(file, module)
    const run = this.files.get(file).runInContext(this.context) as ModuleFunction
    run((reference) => this.require(posix.join(posix.dirname(file), reference)), module, module.exports)
    return module.exports
  }

  /** A copy made of the app's own objects and arrays, as data from a host's bridge is. */
  toInside<Value>(value: Value): Value {
    return value === undefined ? value : (this.parseInside(JSON.stringify(value)) as Value)
  }

  /** The bytes of a file, as an ArrayBuffer of the app's own. */
  bytesInside(bytes: Uint8Array): unknown {
    const make = this.evaluate('(bytes) => Uint8Array.from(bytes).buffer') as (bytes: number[]) => unknown
    return make(Array.from(bytes))
  }

  private evaluate(source: string): unknown {
    return vm.runInContext(source, this.context)
  }
}

const installDeviceDate = `(function (now) {
  var RealDate = Date
  function DeviceDate() {
    if (!new.target) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, arguments.length ? arguments : [now()], new.target)
  }
  DeviceDate.prototype = RealDate.prototype
  DeviceDate.prototype.constructor = DeviceDate
  DeviceDate.now = now
  DeviceDate.parse = RealDate.parse
  DeviceDate.UTC = RealDate.UTC
  globalThis.Date = DeviceDate
})`
