import { dirname, join } from 'node:path'

const folder = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** Noto Sans SC (SIL Open Font License 1.1): covers GB 18030's common characters, which no built-in PDF font does. */
export const fontFiles = {
  regular: join(folder, '400Regular/NotoSansSC_400Regular.ttf'),
  bold: join(folder, '700Bold/NotoSansSC_700Bold.ttf'),
} as const
