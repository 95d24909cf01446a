import { goTo, hrefOf, useRoute } from '../route'

/** The filters of this page, which live in its address; changing one leaves the rest and what is opened. */
export function useQuery() {
  const { page, opened, query } = useRoute()
  const set = (change: Readonly<Record<string, string>>) => goTo(hrefOf(page, opened, { ...query, ...change }), true)
  return { query, set }
}
