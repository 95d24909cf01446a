import type { ComponentType } from 'react'

/** Mini-programs take no cards beside their wallet: the browser's build replaces this file. */
export const CardMeans: ComponentType<{ onPress: () => void }> | null = null
