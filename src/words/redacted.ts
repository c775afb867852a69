// An analysis whose texts tell nobody's machine: what every export with redaction is made from.
import { mapStrings } from '../base/mapStrings';
import type { Redactor } from '../base/redact';
import type { Analysis } from '../kernel/analysis';

export function redacted(analysis: Analysis, redactor: Redactor): Analysis {
  redactor.learnHost(analysis.report.host);
  return mapStrings(analysis, (text) => redactor.text(text));
}
