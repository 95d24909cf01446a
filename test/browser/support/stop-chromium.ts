import { stopBrowser } from './chromium'

/** Jest's global tear-down of the browser suite. */
export default stopBrowser
