import { sql } from 'kysely'
import { addSeconds } from '@/domain/dates'
import { sampleRecord } from '../../../mock/data/sample-records'
import { countDue, nextDue } from '../../../mock/host/due-times'
import { removeExpired } from '../../../mock/store/clean-up'
import { id, NOW, REGION, seedWorld } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

const at = (seconds: number) => addSeconds(NOW, seconds)
const DAY = 24 * 3600
/** Papers are looked at so long before the promised moment. */
const REVIEW_EARLY = 2 * 3600

describeOnBothEngines('what waits and what runs out', (store) => {
  const database = () => store.database()

  test('a fresh world has nothing due that handling brought; then each thing in its turn', async () => {
    await seedWorld(database())
    expect(await countDue(database(), NOW)).toBe(0)
    expect(await nextDue(database(), NOW, at(DAY))).toBeNull()

    await sql`update consent set state = 'asked', answered_at = null, expires_at = ${at(50)}`.execute(database())
    await sql`insert into police_write (region_code, id, kind, record_id, state, next_try_at, created_at)
      values (${REGION}, ${id()}::uuid, 'hold', ${sampleRecord('linSolidLine').recordId}::uuid, 'waiting', ${at(40)}, ${NOW})`.execute(
      database(),
    )
    await sql`update police_record set feed_position = feed_position + 1000, visible_at = ${at(30)}
      where number = ${sampleRecord('linSolidLine').number}`.execute(database())
    await sql`update decision set status = 'provisional', lapses_at = ${at(20)}, person_id = ${id()}::uuid,
      record_id = ${sampleRecord('linSolidLine').recordId}::uuid
      where id = (select id from decision where status = 'in-force' and region_code = ${REGION} limit 1)`.execute(
      database(),
    )
    await upload('front', at(DAY))
    await upload('back', at(DAY))
    await sql`insert into face_check (id, app_id, open_id, purpose, host_ref, ticket, state, started_at, front_id, back_id, review_by)
      select ${id()}::uuid, 'a', 'o', 'verify-me', 'r', 't', 'in-review', ${NOW},
        (select id from upload where ticket_hash = 'front'), (select id from upload where ticket_hash = 'back'), ${at(10 + REVIEW_EARLY)}`.execute(
      database(),
    )
    const times: (string | null)[] = []
    for (let now: string | null = NOW; now; now = await nextDue(database(), now, at(DAY))) times.push(now)
    expect(times.slice(1)).toEqual([at(10), at(20), at(30), at(40), at(50)])
    expect(await countDue(database(), at(30))).toBe(3)
    expect(await countDue(database(), at(50))).toBe(5)
  })

  test('what the feed has told is no longer waited for', async () => {
    await seedWorld(database())
    await sql`update police_record set feed_position = feed_position + 1000, visible_at = ${at(30)}
      where number = ${sampleRecord('linSolidLine').number}`.execute(database())
    expect(await countDue(database(), at(60))).toBe(1)
    await sql`update police_feed set cursor = 2000`.execute(database())
    expect(await countDue(database(), at(60))).toBe(0)
  })

  test('codes and loose uploads go when their time is up, kept ones stay', async () => {
    for (const [phone, end] of [
      ['old', at(-1)],
      ['new', at(1)],
    ] as const)
      await database()
        .insertInto('phone_code')
        .values({ phone_index: phone, code_hash: 'x', expires_at: end, tries: 0 })
        .execute()
    await upload('loose', at(-1))
    await upload('fresh', at(1))
    await upload('kept', at(-1), true)
    await removeExpired(database(), NOW)
    expect(await database().selectFrom('phone_code').select('phone_index').execute()).toEqual([{ phone_index: 'new' }])
    expect(await uploads()).toEqual(['fresh', 'kept'])
  })

  test('face checks go after a month with the papers photographed for them, except those under review', async () => {
    for (const name of ['front', 'back', 'front2', 'back2', 'objection']) await upload(name, at(-1), true)
    await check('review-refused', at(-31 * DAY), 'front', 'back')
    await check('in-review', at(-31 * DAY), 'front2', 'back2')
    await check('passed', at(-29 * DAY))
    await check('failed', at(-31 * DAY))
    await removeExpired(database(), NOW)
    const left = await database().selectFrom('face_check').select('state').orderBy('state').execute()
    expect(left.map(({ state }) => state)).toEqual(['in-review', 'passed'])
    expect(await uploads()).toEqual(['back2', 'front2', 'objection'])
  })

  async function upload(name: string, expires_at: string, kept = false) {
    await database()
      .insertInto('upload')
      .values({
        id: id(),
        app_id: 'a',
        open_id: 'o',
        purpose: name === 'objection' ? 'objection' : 'identity-review',
        ticket_hash: name,
        content_type: 'image/png',
        byte_count: 1,
        content_sealed: 'x',
        created_at: at(-DAY),
        expires_at,
        kept,
      })
      .execute()
  }

  async function uploads() {
    const rows = await database().selectFrom('upload').select('ticket_hash').orderBy('ticket_hash').execute()
    return rows.map(({ ticket_hash }) => ticket_hash)
  }

  async function check(
    state: 'review-refused' | 'in-review' | 'passed' | 'failed',
    started_at: string,
    ...papers: string[]
  ) {
    const [front_id = null, back_id = null] = await Promise.all(
      papers.map(async (paper) => {
        const row = await database()
          .selectFrom('upload')
          .select('id')
          .where('ticket_hash', '=', paper)
          .executeTakeFirst()
        return row?.id ?? null
      }),
    )
    const unused = { failure: null, ended_at: null, review_by: null, used_at: null }
    await database()
      .insertInto('face_check')
      .values({
        id: id(),
        app_id: 'a',
        open_id: 'o',
        purpose: 'verify-me',
        host_ref: '',
        ticket: '',
        state,
        started_at,
        front_id,
        back_id,
        ...unused,
      })
      .execute()
  }
})
