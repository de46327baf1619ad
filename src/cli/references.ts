import type { PlaceRecord } from '../core/features/places';
import { isKey, referenceRecords, type ReferenceRecord } from '../core/features/referenceRecords';
import { coloursFor } from './colours';
import type { Command } from './command';
import { counted, jsonOf, openMinutes, todayOption } from './minutes';
import { choice, text } from './options';
import { table } from './table';
import type { Terminal } from './terminal';

const keyOption = text('key', 'KEY', 'only this reference, such as DM-1234');
const formatOption = choice('format', ['table', 'json'], 'how to write them');

export const referencesCommand: Command = {
  name: 'references',
  summary: 'List the tickets, documents and requirements that they name',
  description: 'Lists every reference with the places where it stands.',
  options: [keyOption, formatOption, todayOption],
  run: async (given, terminal) => {
    const format = given.of(formatOption);
    const key = given.of(keyOption);
    const minutes = await openMinutes(given, terminal);
    const references = referenceRecords(minutes.meetings, minutes.nameOf).filter(
      (reference) => key === undefined || isKey(reference, key),
    );
    terminal.write(format === 'json' ? jsonOf(minutes, { references }) : asTable(references, terminal));
    return 0;
  },
};

type Row = Omit<ReferenceRecord, 'occurrences'> & PlaceRecord;

function asTable(references: readonly ReferenceRecord[], terminal: Terminal): string {
  const { bold, faint } = coloursFor(terminal);
  const rows = references.flatMap(({ occurrences, ...named }) => occurrences.map((place) => ({ ...named, ...place })));
  const summary = `${counted(references.length, 'reference')}${rows.length === 0 ? '' : ` in ${counted(rows.length, 'place')}`}\n`;
  if (rows.length === 0) return summary;
  const columns = [
    { title: 'Key', cell: ({ key }: Row) => key },
    { title: 'Kind', cell: ({ kind }: Row) => kind },
    { title: 'Where', cell: ({ file, line, column }: Row) => `${file}:${line}:${column}` },
    { title: 'Page', cell: ({ url }: Row) => ({ text: url ?? '', paint: faint }) },
  ];
  return `${table(columns, [{ title: '', rows }], { width: terminal.width, bold })}\n\n${summary}`;
}
