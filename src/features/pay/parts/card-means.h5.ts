export { CardLink as CardMeans } from './card-link'
