import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_TELLING, paceSchema, tellSchema } from '../core/watch/telling.ts';
import {
  fieldsOfTelling,
  plainDigest,
  readTelling,
  type TellingField,
  type TellingFields,
  TOLD_OF,
  tellingFieldsFrom,
} from './telling-form.ts';

const plain = fieldsOfTelling(PLAIN_TELLING);
const read = (fields: Partial<TellingFields>) => readTelling({ ...plain, ...fields });

describe('what a watch tells, in a form', () => {
  it('comes back as it was', () => {
    const clock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const zone = fc.option(fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Paris'), { nil: undefined });
    const given = (part: string | undefined) => (part ? { zone: part } : {});
    const digest = fc
      .tuple(fc.constantFrom('0 7 * * *', '30 6 * * 1-5', '5 17 * * 0', '0 7,17 * * *', '0 07 * * 7'), zone)
      .map(([cron, at]) => ({ cron, ...given(at) }));
    const quiet = fc
      .tuple(clock, clock, zone)
      .filter(([from, to]) => from !== to)
      .map(([from, to, at]) => ({ from, to, ...given(at) }));
    const telling = fc.record({
      tell: fc.record({
        ...Object.fromEntries(TOLD_OF.map((kind) => [kind, fc.boolean()])),
        outlets: fc.constantFrom([], [3], [3, 10]),
      }),
      mail: fc.record(
        { instant: fc.constant(true), digest, quiet, perHour: fc.integer({ min: 1, max: 1_000 }) },
        { requiredKeys: ['instant', 'perHour'] },
      ),
    });
    fc.assert(
      fc.property(telling, ({ tell, mail }) => {
        const kept = { tell: tellSchema.parse(tell), mail: paceSchema.parse(mail) };
        expect(readTelling(fieldsOfTelling(kept))).toEqual({ telling: kept });
      }),
    );
  });

  it('stays as it is where a form does not speak of it', () => {
    const telling = {
      tell: tellSchema.parse({ began: false, outlets: [5] }),
      mail: paceSchema.parse({ instant: false, digest: { cron: '0 7 * * *' } }),
    };
    expect(readTelling(tellingFieldsFrom({ title: 'Laos' }, telling))).toEqual({ telling });
    const unticked = readTelling(
      tellingFieldsFrom({ telling: '1', ways: 'instant', perHour: '20' }, telling),
    );
    expect(unticked).toMatchObject({
      telling: { tell: { began: false, outlets: [] }, mail: { instant: true } },
    });
  });

  it('is a digest on the days that were chosen', () => {
    const cronOf = (fields: Partial<TellingFields>) => {
      const result = read({ ways: ['digest'], ...fields });
      return 'telling' in result ? result.telling.mail.digest : result.problems;
    };
    expect(cronOf({})).toEqual({ cron: '0 7 * * *' });
    expect(cronOf({ digestDays: '1-5', digestAt: '06:30' })).toEqual({ cron: '30 6 * * 1-5' });
    const own = { digestDays: 'cron', digestCron: '0 7,17 * * *', digestZone: 'Europe/Paris' };
    expect(cronOf(own)).toEqual({ cron: '0 7,17 * * *', zone: 'Europe/Paris' });
  });

  it('shows a schedule as days and time only where that is all of it', () => {
    expect(plainDigest({ cron: '30 6 * * 1-5' })).toEqual({ days: '1-5', at: '06:30' });
    for (const cron of ['0 7,17 * * *', '0 7 1 * *', '0 07 * * *', '0 7 * * 7', '*/5 7 * * *'])
      expect(plainDigest({ cron }), cron).toBeNull();
  });

  it.each<[Partial<TellingFields>, TellingField]>([
    [{ outlets: 'many' }, 'outlets'],
    [{ outlets: '10, 3' }, 'outlets'],
    [{ outlets: '1' }, 'outlets'],
    [{ ways: [] }, 'ways'],
    [{ ways: ['digest'], digestAt: '' }, 'digestAt'],
    [{ ways: ['digest'], digestDays: 'cron', digestCron: 'daily' }, 'digestCron'],
    [{ ways: ['digest'], digestDays: 'cron', digestCron: '0 7 1 * 1' }, 'digestCron'],
    [{ ways: ['digest'], digestZone: 'Hanoi' }, 'digestZone'],
    [{ quietFrom: '22:00' }, 'quiet'],
    [{ quietFrom: '22:00', quietTo: '22:00' }, 'quiet'],
    [{ quietFrom: '22:00', quietTo: '06:00', quietZone: 'Hanoi' }, 'quietZone'],
    [{ perHour: '' }, 'perHour'],
    [{ perHour: '0' }, 'perHour'],
  ])('says where %j is wrong', (fields, field) => {
    expect(read(fields)).toEqual({ problems: [field] });
  });
});
