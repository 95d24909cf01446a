import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(createRequire(__filename).resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** Noto Sans SC (SIL Open Font License 1.1): the fonts built into PDF readers have no Chinese. */
export const fontFiles = {
  regular: join(folder, '400Regular/NotoSansSC_400Regular.ttf'),
  bold: join(folder, '700Bold/NotoSansSC_700Bold.ttf'),
} as const
