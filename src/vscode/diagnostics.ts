import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Uri } from 'vscode';
import type { Problem, ProblemCode, RelatedPlace, Severity } from '../core/model';
import { editorRange } from './convert';
import { localized } from './localized';

/** A problem as VS Code shows it. Its code leads to what the documentation says of it. */
export function diagnosticOf(problem: Problem): Diagnostic {
  const { code, message, range, severity, related = [] } = problem;
  const diagnostic = new Diagnostic(editorRange(range), localized(message), editorSeverity(severity));
  diagnostic.source = 'Minutebook';
  diagnostic.code = { value: code, target: explanationOf(code) };
  if (related.length > 0) diagnostic.relatedInformation = related.map(relatedInformation);
  return diagnostic;
}

/** VS Code opens the address of a code with commands allowed. */
function explanationOf(code: ProblemCode): Uri {
  return Uri.parse(`command:minutebook.explainProblem?${encodeURIComponent(JSON.stringify([code]))}`);
}

function relatedInformation({ file, range, message }: RelatedPlace): DiagnosticRelatedInformation {
  return new DiagnosticRelatedInformation(
    new Location(Uri.parse(file.key, true), editorRange(range)),
    localized(message),
  );
}

function editorSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}
