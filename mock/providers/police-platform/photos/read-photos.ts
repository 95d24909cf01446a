import type { PlatformParts } from '../parts'
import type { RecordKey, RecordPhoto } from '../register'
import { drawScene } from './draw-scene'
import { scenesOf } from './scenes'

/** The photos of a record, drawn: no road, car or person in them is real. Empty when they cannot be shown. */
export async function readPhotos({ database, sealing }: PlatformParts, key: RecordKey): Promise<RecordPhoto[]> {
  const row = await database
    .selectFrom('police_record')
    .leftJoin('police_vehicle', (join) =>
      join
        .onRef('police_vehicle.plate_index', '=', 'police_record.plate_index')
        .onRef('police_vehicle.plate_kind', '=', 'police_record.plate_kind'),
    )
    .selectAll('police_record')
    .select('police_vehicle.plate_sealed')
    .where('region_code', '=', key.regionCode)
    .where('number', '=', key.number)
    .executeTakeFirst()
  if (row?.photos !== 'shown') return []
  // A vehicle that has left the register since is shown as the record names it.
  const plate = row.plate_sealed === null ? row.plate_masked : sealing.open(row.plate_sealed)
  const scenes = scenesOf({ ...row, plate })
  return Promise.all(scenes.map(async (scene) => ({ png: await drawScene(scene), caption: scene.caption })))
}
