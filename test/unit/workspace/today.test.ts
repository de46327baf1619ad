import assert from 'node:assert/strict';
import { today } from '../../../src/workspace/today';
import { day } from '../core/minutes';

/** For each zone moments in UTC, and the day that it then is there: half an hour before and after midnights when clocks change. */
const zones: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  UTC: [
    ['2026-03-17T23:30Z', '2026-03-17'],
    ['2026-03-18T00:30Z', '2026-03-18'],
    ['2025-12-31T23:30Z', '2025-12-31'],
    ['2026-01-01T00:30Z', '2026-01-01'],
    ['2024-02-29T23:30Z', '2024-02-29'],
    ['2024-03-01T00:30Z', '2024-03-01'],
  ],
  // Clocks go back at midnight, so that 23:30 of 4 April comes twice; and on at midnight, so that 6 September begins at 1:00.
  'America/Santiago': [
    ['2026-04-05T02:30Z', '2026-04-04'],
    ['2026-04-05T03:30Z', '2026-04-04'],
    ['2026-04-05T04:30Z', '2026-04-05'],
    ['2026-04-06T03:30Z', '2026-04-05'],
    ['2026-04-06T04:30Z', '2026-04-06'],
    ['2026-09-06T03:30Z', '2026-09-05'],
    ['2026-09-06T04:30Z', '2026-09-06'],
    ['2026-09-07T02:30Z', '2026-09-06'],
    ['2026-09-07T03:30Z', '2026-09-07'],
  ],
  'America/Los_Angeles': [
    ['2026-03-08T07:30Z', '2026-03-07'],
    ['2026-03-08T08:30Z', '2026-03-08'],
    ['2026-03-09T06:30Z', '2026-03-08'],
    ['2026-03-09T07:30Z', '2026-03-09'],
    ['2026-11-01T06:30Z', '2026-10-31'],
    ['2026-11-01T07:30Z', '2026-11-01'],
    ['2026-11-02T07:30Z', '2026-11-01'],
    ['2026-11-02T08:30Z', '2026-11-02'],
  ],
  'Pacific/Auckland': [
    ['2026-04-04T10:30Z', '2026-04-04'],
    ['2026-04-04T11:30Z', '2026-04-05'],
    ['2026-04-05T11:30Z', '2026-04-05'],
    ['2026-04-05T12:30Z', '2026-04-06'],
    ['2026-09-26T11:30Z', '2026-09-26'],
    ['2026-09-26T12:30Z', '2026-09-27'],
    ['2026-09-27T10:30Z', '2026-09-27'],
    ['2026-09-27T11:30Z', '2026-09-28'],
  ],
};

describe('Today', () => {
  const machineZone = process.env['TZ'];

  afterEach(() => {
    if (machineZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machineZone;
  });

  for (const [zone, moments] of Object.entries(zones)) {
    for (const [moment, date] of moments) {
      it(`is ${date} at ${moment} in ${zone}, be it the setting or the machine's zone`, () => {
        const clock = (): number => Date.parse(moment);
        process.env['TZ'] = zone === 'UTC' ? 'Pacific/Auckland' : 'UTC';
        assert.equal(today({ timeZone: zone, today: undefined }, clock), date);
        process.env['TZ'] = zone;
        assert.equal(today({ timeZone: undefined, today: undefined }, clock), date);
      });
    }
  }

  it('is the day that the settings name', () => {
    const settings = { timeZone: 'UTC', today: day('2026-03-18') };
    assert.equal(
      today(settings, () => Date.parse('2030-01-01T00:00Z')),
      '2026-03-18',
    );
  });
});
