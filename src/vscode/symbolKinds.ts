import { SymbolKind } from 'vscode';
import type { OutlineKind } from '../core/features/outline';

/** Minutes have no kinds of their own in VS Code; these are told apart by their icons. */
export function symbolKindOf(kind: OutlineKind): SymbolKind {
  switch (kind) {
    case 'meeting':
    case 'sitting':
      return SymbolKind.File;
    case 'day':
      return SymbolKind.Namespace;
    case 'topic':
      return SymbolKind.Field;
    case 'break':
      return SymbolKind.Null;
    case 'proposed':
      return SymbolKind.Property;
    case 'action':
      return SymbolKind.Event;
    case 'decision':
      return SymbolKind.Constant;
  }
}
