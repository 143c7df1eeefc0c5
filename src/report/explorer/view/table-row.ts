import type { Unit } from '../../../core/observation.ts';
import { fixed } from '../../../table/table-cell.ts';
import { element } from '../../markup.ts';
import type { Row } from '../explore.ts';
import { factOf, type PageColumn } from '../table-rows.ts';
import { shortName } from '../words.ts';
import { found } from './dom.ts';
import type { Looks } from './looks.ts';

/** One row of the table, whose numbers are set anew in each frame: only those that have changed. */
export class TableRow {
  readonly unit: Unit;
  readonly element: HTMLTableRowElement;
  private readonly columns: readonly PageColumn[];
  private readonly cells: readonly HTMLTableCellElement[];
  private readonly texts: string[];
  private readonly fills: string[];
  private readonly pick: HTMLButtonElement;
  private chosen = '';

  constructor(unit: Unit, columns: readonly PageColumn[]) {
    this.unit = unit;
    this.columns = columns;
    const body = document.createElement('tbody');
    body.innerHTML = element(
      'tr',
      { 'data-id': unit.id },
      columns.map((column) => cell(unit, column)),
    ).markup;
    this.element = found(body, 'tr', HTMLTableRowElement);
    this.cells = [...this.element.cells];
    this.texts = columns.map(() => '');
    this.fills = columns.map(() => '');
    this.pick = found(this.element, 'button', HTMLButtonElement);
  }

  draw(row: Row, looks: Looks, chosen: string): void {
    for (let c = 0; c < this.columns.length; c++) {
      const column = this.columns[c];
      if (column) this.drawCell(c, column, row, looks);
    }
    if (chosen === this.chosen) return;
    this.chosen = chosen;
    this.element.className = chosen === '' ? '' : `is-${chosen}`;
    this.pick.setAttribute('aria-pressed', String(chosen !== ''));
  }

  private drawCell(c: number, { id, kind }: PageColumn, row: Row, looks: Looks): void {
    switch (kind) {
      case 'rank':
        this.write(c, `${row.rank}${row.tied ? '=' : ''}${row.range ? ` (${row.range.join('\u2013')})` : ''}`);
        break;
      case 'score': {
        this.write(c, fixed(row.score, 1));
        const share = String(Math.round(100 * looks.score(row)));
        if (share !== this.fills[c]) this.cells[c]?.style.setProperty('--share', share);
        this.fills[c] = share;
        break;
      }
      case 'moved':
        this.write(c, looks.isPublished ? '' : movedText(row.moved));
        break;
      case 'group': {
        const look = looks.group(row, id);
        this.write(c, look?.text ?? '–');
        const fill = look?.fill ?? '';
        const cell = this.cells[c];
        if (fill !== this.fills[c] && cell) {
          cell.style.backgroundColor = fill;
          cell.style.color = look?.ink ?? '';
        }
        this.fills[c] = fill;
        break;
      }
      default:
    }
  }

  private write(c: number, text: string): void {
    if (this.texts[c] === text) return;
    this.texts[c] = text;
    const cell = this.cells[c];
    if (cell?.firstChild instanceof Text) cell.firstChild.data = text;
    else if (cell) cell.textContent = text;
  }
}

/** How many places up or down: a true minus, and the plus a screen reader says. */
function movedText(moved: number | undefined): string {
  if (moved === undefined) return 'new';
  const places = Math.round(Math.abs(moved) * 10) / 10;
  return moved > 0 ? `+${places}` : moved < 0 ? `\u2212${places}` : '0';
}

function cell(unit: Unit, { id, kind }: PageColumn): ReturnType<typeof element> {
  if (kind === 'name')
    return element(
      'th',
      { scope: 'row', class: kind },
      element('button', { type: 'button', class: 'pick', 'aria-pressed': 'false' }, shortName(unit.name)),
    );
  return element('td', { class: kind }, kind === 'fact' ? factOf(unit, id) : '');
}
