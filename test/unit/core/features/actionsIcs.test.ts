import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsIcs } from '../../../../src/core/features/actionsIcs';
import { day } from '../minutes';
import { record } from './actionRecord';

describe('Actions as a calendar', () => {
  it('are all-day events on their due dates', () => {
    const lines = unfolded(actionsIcs([record({ references: ['DM-1'] })]));
    assert.deepEqual(lines, [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Minutebook//Minutebook//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      lines[5],
      'DTSTAMP:20260311T000000Z',
      'DTSTART;VALUE=DATE:20260320',
      'DTEND;VALUE=DATE:20260321',
      'SUMMARY:Ada Fenwick: Mend the roof',
      'DESCRIPTION:The roof\\, 2026-03-11\\nminutes/2026-03-11-roof.md:6\\nDM-1',
      'CATEGORIES:roof',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    assert.match(lines[5] ?? '', /^UID:a1-[0-9a-z]{11}@minutebook$/);
  });

  it('leave out what has no due date', () => {
    assert.equal(actionsIcs([record({ due: null })]), actionsIcs([]));
  });

  // What an action is, and a line that its event has.
  const rows: readonly (readonly [Parameters<typeof record>[0], string])[] = [
    [{ status: 'done' }, 'SUMMARY:Ada Fenwick: Mend the roof [done]'],
    [{ status: 'cancelled' }, 'SUMMARY:Ada Fenwick: Mend the roof [cancelled]'],
    [{ status: 'cancelled' }, 'STATUS:CANCELLED'],
    [{ status: 'carried' }, 'SUMMARY:Ada Fenwick: Mend the roof [carried]'],
    [{ owners: [] }, 'SUMMARY:Mend the roof'],
    [{ owners: ['Ada', 'Ben'] }, 'SUMMARY:Ada\\, Ben: Mend the roof'],
    [{ text: 'a;b,c\\d\ne\u0007f', owners: [] }, 'SUMMARY:a\\;b\\,c\\\\d e f'],
    [{ due: day('2026-12-31') }, 'DTEND;VALUE=DATE:20270101'],
    [{ due: day('2028-02-28') }, 'DTEND;VALUE=DATE:20280229'],
    [{ meeting: { title: 'T', date: null, series: 's', file: 'f.md' } }, 'DTSTAMP:20260320T000000Z'],
    [{ id: 'a;1' }, 'UID:a\\;1-'],
  ];
  for (const [changes, line] of rows) {
    it(line, () => {
      const lines = unfolded(actionsIcs([record(changes)]));
      assert.ok(
        lines.some((found) => found === line || (line.startsWith('UID') && found.startsWith(line))),
        lines.join('\n'),
      );
    });
  }

  it('end with the calendar', () => {
    const lines = unfolded(actionsIcs([record({ due: day('9999-12-31') })]));
    assert.ok(lines.every((line) => !line.startsWith('DTEND')));
  });

  it('keep lines at 75 octets, ended by CRLF, with whole characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '全', '👩‍🚀', ',', ' ', '\n'), maxLength: 300 }),
        (text) => {
          const calendar = actionsIcs([record({ text, owners: [] })]);
          assert.match(calendar, /\r\nEND:VCALENDAR\r\n$/);
          for (const line of calendar.split('\r\n')) {
            assert.doesNotMatch(line, /[\r\n]/);
            assert.ok(Buffer.byteLength(line) <= 75, line);
            assert.doesNotMatch(line, /\p{Cs}/u);
          }
          const summary = unfolded(calendar).find((line) => line.startsWith('SUMMARY:'));
          assert.equal(summary?.slice('SUMMARY:'.length).replaceAll('\\,', ','), text.replaceAll('\n', ' '));
        },
      ),
    );
  });
});

function unfolded(calendar: string): readonly string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}
