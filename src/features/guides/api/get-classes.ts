import { useQuery } from '@tanstack/react-query'
import { type CloudOutput, cloud } from '@/platform/cloud/cloud'

export type ClassBook = CloudOutput<'guides.classes'>

/** The seventeen classes, the types of vehicles and what is often said wrongly about them. */
export const useClasses = () =>
  useQuery({
    queryKey: ['guides', 'classes'],
    queryFn: (): Promise<ClassBook> => cloud.call('guides.classes', {}),
    staleTime: 10 * 60_000,
  })
