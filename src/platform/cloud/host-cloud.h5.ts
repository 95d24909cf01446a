/** A browser has no host cloud; `config/settings.ts` refuses such a build. */
export { sendOverHttp as sendToHostCloud } from './http'
