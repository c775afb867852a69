// Tables in fixed-width text: columns as wide as their widest cell, numbers to the right, one flexible column cut or
// wrapped by nobody: a cell that does not fit is shortened with an ellipsis, never a number.
import { columns, lineColumns, plain, textWidth, type Segment, type TextLine } from './line';

export type Cell = string | Segment | readonly Segment[];

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

function segmentsOf(cell: Cell): TextLine {
  if (typeof cell === 'string') return [plain(cell)];
  return Array.isArray(cell) ? (cell as readonly Segment[]) : [cell as Segment];
}

const gap = 2;

/** Title row and rows, indented. */
export function table(head: readonly Column[], rows: readonly (readonly Cell[])[], indent = 2): readonly TextLine[] {
  const cells = rows.map((row) => head.map((_, index) => segmentsOf(row[index] ?? '')));
  const titles = head.map(({ title }) => [plain(title, 'dim')]);
  const widths = fittedWidths(head, [titles, ...cells], indent);
  return [titles, ...cells].map((row) => rowLine(row, head, widths, indent));
}

/** As wide as the widest cell; if the row then is too wide, the widest left-aligned column gives way. */
function fittedWidths(
  head: readonly Column[],
  rows: readonly (readonly TextLine[])[],
  indent: number,
): readonly number[] {
  const widths = head.map((_, index) => Math.max(...rows.map((row) => lineColumns(row[index] ?? []))));
  const excess = indent + widths.reduce((sum, width) => sum + width + gap, -gap) - textWidth;
  if (excess <= 0) return widths;
  const lefts = head.flatMap(({ align }, index) => (align === 'left' ? [index] : []));
  const widest = lefts.reduce(
    (most, index) => ((widths[index] ?? 0) > (widths[most] ?? 0) ? index : most),
    lefts[0] ?? 0,
  );
  return widths.map((width, index) => (index === widest ? Math.max(4, width - excess) : width));
}

function rowLine(
  row: readonly TextLine[],
  head: readonly Column[],
  widths: readonly number[],
  indent: number,
): TextLine {
  const line: Segment[] = [plain(' '.repeat(indent))];
  row.forEach((cell, index) => {
    const width = widths[index] ?? 0;
    const content = shortened(cell, width);
    const pad = plain(' '.repeat(Math.max(0, width - lineColumns(content))));
    const between = index === 0 ? [] : [plain(' '.repeat(gap))];
    line.push(...between, ...(head[index]?.align === 'right' ? [pad, ...content] : [...content, pad]));
  });
  return trimmed(line);
}

function shortened(cell: TextLine, width: number): TextLine {
  if (lineColumns(cell) <= width) return cell;
  const [first] = cell;
  if (first === undefined) return cell;
  let text = '';
  for (const character of first.text) {
    if (columns(text + character) > width - 1) break;
    text += character;
  }
  return [{ ...first, text: `${text}…` }];
}

function trimmed(line: readonly Segment[]): TextLine {
  const filled = line.filter(({ text }) => text !== '');
  const last = filled.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  return text === '' ? trimmed(filled.slice(0, -1)) : [...filled.slice(0, -1), { ...last, text }];
}
