import { guides } from '@/contract/guides'
import { serve } from '../serve'
import { classes } from './classes'
import { list } from './list'
import { matter } from './matter'
import { offices } from './offices'
import { search } from './search'

export const main = serve('guides', guides, { list, search, matter, offices, classes })
