import type { Checked, ReportedFinding } from './check';
import type { TerminalLanguage } from './terminalLanguage';

export const CHECK_FORMATS = ['text', 'json', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What a check came to, for people, for programs, or as the annotations of a pull request on GitHub. */
export function formatted(checked: Checked, format: CheckFormat, words: TerminalLanguage): string {
  switch (format) {
    case 'text':
      return [...checked.findings.map(asLine), summary(checked, words)].map(line => `${line}\n`).join('');
    case 'json':
      return `${JSON.stringify(checked, null, 2)}\n`;
    case 'github':
      return checked.findings.map(found => `${asAnnotation(found)}\n`).join('');
  }
}

function asLine({ path, line, column, severity, code, message }: ReportedFinding): string {
  return quiet(`${path}:${line}:${column}: ${severity} ${code}: ${message}`);
}

/** What comes from files sends a terminal no orders and begins no line. */
function quiet(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}

function summary({ files, findings }: Checked, { t }: TerminalLanguage): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return t('Files: {files}; errors: {errors}; other problems: {others}', {
    files,
    errors,
    others: findings.length - errors,
  });
}

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** GitHub reads these from what a step prints: a line break, or a sign that divides, would begin another one. */
function asAnnotation({ path, line, column, severity, code, message }: ReportedFinding): string {
  const where = `file=${property(path)},line=${line},col=${column},title=${property(code)}`;
  return `::${COMMANDS[severity]} ${where}::${data(message)}`;
}

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
