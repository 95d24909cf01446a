import * as v from 'valibot'
import { reads } from './envelope'
import { dateField, idField } from './fields'

/** What a matter needs (办事指南), where it is done, and which vehicle which class may drive. Without a sign-in. */

export const matterGroups = ['vehicle', 'licence', 'violation'] as const
export type MatterGroup = (typeof matterGroups)[number]

/** How well somebody must be known for it; `unit`: companies, hospitals and dealers with an account of their own. */
export const matterTiers = ['none', 'web', 'face', 'window', 'unit'] as const
export type MatterTier = (typeof matterTiers)[number]

const matterRow = v.object({
  matterId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/)),
  name: v.string(),
  group: v.picklist(matterGroups),
  /** One line: for whom or when. */
  summary: v.string(),
  /** Other words for it, e.g. 年检, 年审 for 检验. */
  synonyms: v.array(v.string()),
  /** First letters of the pinyin of name and synonyms, lower case. */
  initials: v.array(v.string()),
  /** Can be done in this app: the name of its route; null = at a counter or elsewhere. */
  here: v.nullable(v.picklist(['violations', 'pay', 'vehicles', 'me', 'documents'])),
})
export type MatterRow = v.InferOutput<typeof matterRow>

const textWithLaw = v.object({
  text: v.string(),
  /** Law and article, or the published rule of the place. */
  source: v.string(),
})

/** A material to bring or upload. `itemId` is stable: ticks are kept under it. */
const material = v.object({
  itemId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: v.string(),
  note: v.nullable(v.string()),
  /** Only in this case; null = always. */
  when: v.nullable(v.string()),
})
export type Material = v.InferOutput<typeof material>

const matterView = v.object({
  ...matterRow.entries,
  /** Who may ask for it. */
  who: v.array(textWithLaw),
  materials: v.array(material),
  tier: v.picklist(matterTiers),
  steps: v.array(v.string()),
  where: v.array(textWithLaw),
  howLong: v.array(textWithLaw),
  fee: v.array(textWithLaw),
  delivery: v.array(textWithLaw),
  law: v.array(textWithLaw),
  /** What the places of the seeds did otherwise, with their day; shown beside today's rule. */
  elsewhere: v.array(v.object({ place: v.string(), year: v.number(), difference: v.string() })),
  checkedOn: dateField,
})
export type MatterView = v.InferOutput<typeof matterView>

const officeRow = v.object({
  officeId: idField,
  regionCode: v.string(),
  name: v.string(),
  address: v.string(),
  phone: v.string(),
  /** GCJ-02 degrees. */
  latitude: v.number(),
  longitude: v.number(),
  /** Metres as the crow flies; null without a place. */
  distance: v.nullable(v.number()),
  hours: v.string(),
  open: v.picklist(['now', 'today', 'closed']),
  /** When it opens next or closes, in words, e.g. 17:00 关门. */
  turns: v.string(),
  matterIds: v.array(v.string()),
  /** Null while closed, and while the hall's ticket machine does not tell. */
  queue: v.nullable(v.object({ waiting: v.number(), minutes: v.number() })),
})
export type OfficeRow = v.InferOutput<typeof officeRow>

/** Which classes may drive a type of vehicle, and an answer to a widespread mistake. */
const vehicleClassRow = v.object({
  /** E.g. 轻型货车; what stands in the vehicle licence. */
  vehicleType: v.string(),
  /** Other types in vehicle licences that need the same classes. */
  alike: v.array(v.string()),
  examples: v.string(),
  plateColours: v.array(v.picklist(['blue', 'yellow', 'green', 'yellow-green', 'white', 'black'])),
  /** Classes by which it may be driven, those made for it first. */
  classes: v.array(v.string()),
  /** Of these classes, those that are enough only for such a vehicle of the type: by gearbox, aids, or use as a city bus. */
  conditions: v.array(v.object({ code: v.string(), only: v.picklist(['automatic', 'adapted', 'city-bus']) })),
})
export type VehicleClassRow = v.InferOutput<typeof vehicleClassRow>

const licenceClassRow = v.object({
  code: v.string(),
  name: v.string(),
  drives: v.string(),
  /** Other classes that it includes. */
  includes: v.array(v.string()),
  /** Apply age; `to` null = no upper limit. */
  age: v.object({ from: v.number(), to: v.nullable(v.number()) }),
  /** From this age on nobody may drive by it; null = no such age. */
  endsAt: v.nullable(v.number()),
  source: v.string(),
})
export type LicenceClassRow = v.InferOutput<typeof licenceClassRow>

const mistake = v.object({
  mistakeId: v.string(),
  claim: v.string(),
  answer: v.string(),
  source: v.string(),
  /** What the answer was when it was published, where the law has changed since; null = as then. */
  changed: v.nullable(v.object({ before: v.string(), since: dateField })),
})
export type Mistake = v.InferOutput<typeof mistake>

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))

const matterIdField = matterRow.entries.matterId

export const guides = {
  /** All matters, in the order of the groups. */
  list: reads(v.strictObject({}), v.object({ matters: v.array(matterRow), popular: v.array(matterIdField) })),

  /** Forgives: pinyin, initials, synonyms, homophones and slips; best first, empty = nothing near. */
  search: reads(
    v.strictObject({ words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30)) }),
    v.object({
      hits: v.array(v.object({ matterId: matterIdField, by: v.picklist(['name', 'synonym', 'pinyin', 'near']) })),
      /** What was understood when it was not what was typed, e.g. 年审. */
      understood: v.nullable(v.string()),
    }),
  ),

  /** One matter under today's law; NOT_FOUND for an id that is not in the list. */
  matter: reads(v.strictObject({ matterId: matterIdField }), matterView),

  /** Offices, nearest first where a place is given; those of one matter only where one is named. */
  offices: reads(
    v.strictObject({
      /** GCJ-02 degrees; rounded to a hundredth by the caller: nobody needs to know the house. */
      near: v.optional(v.strictObject({ latitude: degrees(90), longitude: degrees(180) })),
      matterId: v.optional(matterIdField),
    }),
    v.object({ offices: v.array(officeRow) }),
  ),

  classes: reads(
    v.strictObject({}),
    v.object({
      classes: v.array(licenceClassRow),
      vehicles: v.array(vehicleClassRow),
      mistakes: v.array(mistake),
      /** How long a licence of any class is valid. */
      terms: textWithLaw,
    }),
  ),
}
