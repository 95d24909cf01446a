import type { ComponentType } from 'react'

export interface CardMeansProps {
  onPress: () => void
  /** A payment has begun. */
  away: boolean
}

/** Mini-programs take no cards beside their wallet: the browser's build replaces this file. */
export const CardMeans: ComponentType<CardMeansProps> | null = null
