import { Disposable, Location, Uri, languages, type LocationLink, type Position, type TextDocument } from 'vscode';
import { definitionOf, placesOf, type FilePlace } from '../core/features/placesOf';
import { pointedAt, type Pointed } from '../core/features/pointedAt';
import type { Meeting } from '../core/model';
import type { CommandContext } from './commandContext';
import { corePosition, editorRange } from './convert';
import type { LiveMinutes } from './liveMinutes';

/** *Go to Definition* and *Find All References* on people, references and actions, over closed files too. */
export function registerDefinitions({ minutes }: Pick<CommandContext, 'minutes'>): Disposable {
  const selector = { language: 'markdown' };
  return Disposable.from(
    languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position): LocationLink[] => {
        const at = whatIsAt(minutes, document, position);
        const place = at && definitionOf(minutes.book, at.meeting, at.pointed);
        return at && place ? [{ ...linkTo(place), originSelectionRange: editorRange(at.pointed.range) }] : [];
      },
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: (document, position, { includeDeclaration }): Location[] => {
        const at = whatIsAt(minutes, document, position);
        if (!at) return [];
        const definition = includeDeclaration ? undefined : definitionOf(minutes.book, at.meeting, at.pointed);
        return placesOf(minutes.book, at.pointed)
          .filter((place) => !definition || !isSamePlace(place, definition))
          .map(({ file, range }) => new Location(Uri.parse(file.key, true), editorRange(range)));
      },
    }),
  );
}

function whatIsAt(
  minutes: LiveMinutes,
  document: TextDocument,
  position: Position,
): { readonly meeting: Meeting; readonly pointed: Pointed } | undefined {
  const meeting = minutes.meetingOf(document);
  const { text } = document.lineAt(position);
  if (!meeting || isInDestination(text, position.character)) return undefined;
  const pointed = pointedAt(minutes.book, meeting, text, corePosition(position));
  return pointed && { meeting, pointed };
}

/** Where links lead is told by VS Code's own Markdown support: in `[x](y.md)`, `<https://…>` and `[x]: y.md`. */
function isInDestination(text: string, character: number): boolean {
  for (const { 0: found, index } of text.matchAll(/\]\([^()\s]*|<https?:[^<>\s]*|^\s*\[[^\]]+\]:.*/g))
    if (index < character && character <= index + found.length) return true;
  return false;
}

function linkTo({ file, range }: FilePlace): LocationLink {
  return { targetUri: Uri.parse(file.key, true), targetRange: editorRange(range) };
}

function isSamePlace(a: FilePlace, b: FilePlace): boolean {
  const [first, second] = [a.range.start, b.range.start];
  return a.file.key === b.file.key && first.line === second.line && first.character === second.character;
}
