import { sql } from 'kysely'
import { citizen } from '../../../mock/data/citizens'
import { sampleOfficers } from '../../../mock/data/officers'
import { sampleRecord } from '../../../mock/data/sample-records'
import { sampleConsentId, sampleObjectionId } from '../../../mock/data/seed-known-persons'
import { id, NOW, REGION, sealing, seedWorld } from '../../support/store-rows'
import { describeOnBothEngines } from '../../support/stores'

const lin = sampleRecord('linSolidLine')
const shen = sampleRecord('shenRedLight')

describeOnBothEngines('tables of handling', (store) => {
  const database = () => store.database()
  const decisionId = id()

  /** A decision made here on a record of 林晓岚. */
  const decide = (change: Record<string, unknown> = {}) =>
    database()
      .insertInto('decision')
      .values({
        region_code: REGION,
        id: id(),
        number15: `1401051${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
        check_digit: '1',
        procedure: 'simple',
        act_code: '1117',
        act: '违反禁止标线',
        fine_fen: 10_000 as never,
        demerit_points: 1,
        surcharge_applies: true,
        payer_masked: '林*岚',
        plate_masked: '晋N6**83',
        payer_sealed: 'x',
        plate_sealed: 'x',
        licence_index: sealing.index(citizen('lin').idNumber),
        plate_index: 'x',
        decided_on: '2026-11-20',
        served_on: '2026-11-20',
        served_at: NOW,
        status: 'in-force',
        withdrawn_at: null,
        record_id: lin.recordId,
        person_id: id(),
        held_reason: null,
        held_since: null,
        paid_elsewhere_at: null,
        ...change,
      })
      .execute()

  test('one decision stands on a record; a withdrawn one makes room', async () => {
    await seedWorld(database())
    await decide({ id: decisionId })
    await expect(decide()).rejects.toThrow(/decision_standing_of_record/)
    await expect(decide({ status: 'provisional', lapses_at: NOW })).rejects.toThrow(/decision_standing_of_record/)
    await database()
      .updateTable('decision')
      .set({ status: 'withdrawn', withdrawn_at: NOW, withdrawn_because: 'handled-elsewhere' })
      .where('id', '=', decisionId)
      .execute()
    await decide({ status: 'provisional', lapses_at: NOW })
    await expect(decide()).rejects.toThrow(/decision_standing_of_record/)
  })

  test.each<[string, Record<string, unknown>]>([
    ['a confirmation without an end', { status: 'provisional' }],
    ['a confirmation of no record', { status: 'provisional', lapses_at: NOW, record_id: null, person_id: null }],
    ['a decision here of nobody', { person_id: null }],
    ['a reason without withdrawal', { withdrawn_because: 'objection' }],
    ['an unknown reason', { status: 'withdrawn', withdrawn_at: NOW, withdrawn_because: 'mood' }],
    ['a warning with a fine', { penalty: 'warning', demerit_points: 0 }],
    ['a warning with points', { penalty: 'warning', fine_fen: 0 }],
    ['a record that is not there', { record_id: decisionId }],
    ['a record of another region', { record_id: sampleRecord('qingdaoParking').recordId }],
  ])('refused: %s', async (_what, change) => {
    await seedWorld(database())
    await expect(decide(change)).rejects.toThrow(/violates/)
  })

  test.each([
    [
      'points twice',
      `insert into points_entry select region_code, id, 'given', person_id, 3, now() from decision where record_id is not null`,
    ],
    [
      'no points',
      `insert into points_entry select region_code, id, 'given', person_id, 0, now() from decision where record_id is not null`,
    ],
    [
      'points neither given nor returned',
      `insert into points_entry select region_code, id, 'lent', person_id, 1, now() from decision where record_id is not null`,
    ],
  ])('refused: %s', async (what, statement) => {
    await seedWorld(database())
    await decide()
    if (what === 'points twice') await sql.raw(statement).execute(database())
    await expect(sql.raw(statement).execute(database())).rejects.toThrow(/violates/)
  })

  const write = (
    values: string,
  ) => `insert into police_write (region_code, id, kind, record_id, decision_id, state, refusal,
    next_try_at, created_at, done_at) values ('${REGION}', gen_random_uuid(), ${values})`
  const objection = `update objection set`
  const ofShen = `where id = '${sampleObjectionId('shen')}'`
  const answered = `decided_at = now(), decided_by = '${sampleOfficers.reviewer.officerId}', proposed_at = now()`
  test.each([
    ['a write about no record', write(`'hold', gen_random_uuid(), null, 'waiting', null, now(), now(), null`)],
    [
      'a decision to enter without one',
      write(`'decision', '${lin.recordId}', null, 'waiting', null, now(), now(), null`),
    ],
    ['a done write that is tried again', write(`'hold', '${lin.recordId}', null, 'done', null, now(), now(), now()`)],
    ['a refusal without a word', write(`'hold', '${lin.recordId}', null, 'refused', null, null, now(), now()`)],
    ['an unknown write', write(`'gossip', '${lin.recordId}', null, 'waiting', null, now(), now(), null`)],
    ['a record of no authority', `update surveillance_record set region_code = '999999'`],
    ['a record of an unknown status', `update surveillance_record set handling_status = 3`],
    ['a record extended by four months', `update surveillance_record set extended_months = 4`],
    ['a term that ends before it begins', `update surveillance_record set come_by = notified_on - 1`],
    ['a plate of no kind', `update surveillance_record set plate_kind = 'blue'`],
    [
      'two open objections to one record',
      `insert into objection select region_code, gen_random_uuid(), record_id, person_id,
      vehicle_id, ground, words_sealed, phone_sealed, state, submitted_at, due_on from objection ${ofShen}`,
    ],
    [
      'an objection that its proposer decides',
      `${objection} ${answered}, state = 'founded', outcome = 'founded',
      reason = 'emergency-vehicle', reply_sealed = 'x', proposed_by = decided_by ${ofShen}`,
    ],
    [
      'an officer who agrees with themselves',
      `${objection} ${answered}, state = 'founded', outcome = 'founded',
      reason = 'emergency-vehicle', reply_sealed = 'x', proposed_by = '${sampleOfficers.reviewer.officerId}' ${ofShen}`,
    ],
    [
      'an answer of an officer of another region',
      `${objection} proposed_by = (select id from officer where region_code = '370202' limit 1) ${ofShen}`,
    ],
    [
      'an answer without a reason',
      `${objection} ${answered}, state = 'unfounded', outcome = 'unfounded', reply_sealed = 'x',
      proposed_by = '${sampleOfficers.handler.officerId}' ${ofShen}`,
    ],
    ['a founded answer for an unfounded reason', `${objection} outcome = 'founded', reason = 'facts-clear' ${ofShen}`],
    [
      'the tenth photo and one more',
      `insert into objection_photo values ('${REGION}', '${sampleObjectionId('shen')}', 10, gen_random_uuid())`,
    ],
    ['an unmasked officer', `update officer set name_masked = '方致远'`],
    [
      'asking twice',
      `insert into consent (id, vehicle_id, driver_id, owner_index, method, purpose, state, asked_at, expires_at)
      select gen_random_uuid(), vehicle_id, driver_id, owner_index, 'qr', 'family', 'asked', now(), now() from consent where id = '${sampleConsentId}'`,
    ],
    ['a consent given by nobody', `update consent set answered_at = null`],
    ['a consent that was withdrawn and never ended', `update consent set state = 'withdrawn'`],
    ['a bound vehicle of no kind of use', `update vehicle set use_nature = 'racing'`],
    [
      'a vehicle twice',
      `insert into vehicle select gen_random_uuid(), plate_kind, plate_index, plate_sealed, plate_masked,
      owner_index, owner_kind, owner_masked, vehicle_type, use_nature, states, as_of from vehicle`,
    ],
    [
      'a person twice',
      `insert into person select gen_random_uuid(), document_index, name_sealed, name_masked,
      document_sealed, document_masked, phone_sealed, phone_masked, verified_at from person`,
    ],
    [
      'an account that is somebody by word alone',
      `insert into account select 'app', 'open', 'wechat', 'mainland-local', 'resident-id',
      name_sealed, name_masked, document_sealed, document_masked, document_index, phone_sealed, phone_masked, 'web', id, now(), null
      from person limit 1`,
    ],
    [
      'a verified account of nobody',
      `insert into account select 'app', 'open', 'wechat', 'mainland-local', 'resident-id',
      name_sealed, name_masked, document_sealed, document_masked, document_index, phone_sealed, phone_masked, 'face', null, now(), now()
      from person limit 1`,
    ],
    ['a licence with less than no points', `update police_licence set points = -1`],
    ['two places of the feed for two changes', `update police_record set feed_position = 1`],
    [
      'two decisions of windows on one record',
      `insert into police_decision select region_code, '9' || substr(number, 2),
      record_number, licence_index, points, fine_fen, decision_id, state, recorded_at from police_decision`,
    ],
    ['the last six of a VIN that are five', `update police_vehicle set vin_last_six = '12345'`],
    ['a hall off the earth', `update hall set latitude = 91`],
    [
      'a used face check that did not pass',
      `insert into face_check (id, app_id, open_id, purpose, host_ref, ticket, state, started_at, used_at)
      values (gen_random_uuid(), 'a', 'o', 'approve-driver', '', '', 'failed', now(), now())`,
    ],
    [
      'a review without papers',
      `insert into face_check (id, app_id, open_id, purpose, host_ref, ticket, state, started_at)
      values (gen_random_uuid(), 'a', 'o', 'verify-me', '', '', 'in-review', now())`,
    ],
  ])('refused: %s', async (_what, statement) => {
    await seedWorld(database())
    await expect(sql.raw(statement).execute(database())).rejects.toThrow(/violates/)
  })

  test('two officers answer an objection; the record can be objected to again', async () => {
    await seedWorld(database())
    await sql
      .raw(`${objection} ${answered}, state = 'unfounded', outcome = 'unfounded', reason = 'facts-clear', reply_sealed = 'x',
        proposed_by = '${sampleOfficers.handler.officerId}' ${ofShen}`)
      .execute(database())
    await sql
      .raw(`insert into objection select region_code, gen_random_uuid(), record_id, person_id, vehicle_id, ground,
        words_sealed, phone_sealed, 'submitted', submitted_at, due_on from objection ${ofShen}`)
      .execute(database())
    const open = await database().selectFrom('objection').select('id').where('record_id', '=', shen.recordId).execute()
    expect(open).toHaveLength(2)
  })

  test('classes of a licence come back as they went in', async () => {
    await seedWorld(database())
    const trader = await database()
      .selectFrom('police_licence')
      .select('classes')
      .where('number_index', '=', sealing.index(citizen('trader').idNumber))
      .executeTakeFirst()
    expect(trader).toEqual({ classes: ['A1', 'A2'] })
  })
})
