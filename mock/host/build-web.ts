import { join } from 'node:path'
import { buildWeb } from '../web/build'

/** `npm run build:web`: the screens of mock/web into `dist/web`. */
buildWeb(join(__dirname, '..', '..', 'dist', 'web')).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
