/** A chart in use: what is pointed at is marked and read out, by pointer and by keyboard; series can be hidden. */
import { drawLive, type LiveDrawing } from '../../charts/browser.ts';
import { writeNumber } from '../../charts/axes/chart-numbers.ts';
import type { LiveChart } from '../../charts/live-chart.ts';
import type { ScriptWords } from './script-words.ts';

/** The parts of a chart on the page. */
export interface ChartOnPage {
  readonly chart: HTMLElement;
  /** Lies over the drawing and takes the focus. */
  readonly plot: HTMLElement;
  readonly words: ScriptWords;
}

/** Starts a chart; `event` is what the reader did, and is answered. */
export function startChart(page: ChartOnPage, event: Event): void {
  new UsedChart(page).answer(event);
}

/** Numbers as the language of the page writes them; the page's own were written when it was made. */
function digits(value: number, decimals: number): string {
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(document.documentElement.lang, places).format(Math.abs(value));
}

class UsedChart {
  readonly #page: ChartOnPage;
  readonly #live: LiveChart;
  readonly #hidden = new Set<number>();
  readonly #reading = document.createElement('div');
  #drawing: LiveDrawing | undefined;
  #scale = 1;
  #width = 0;
  #at: number | undefined;

  constructor(page: ChartOnPage) {
    this.#page = page;
    const { chart, plot } = page;
    this.#live = JSON.parse(chart.dataset['chart'] ?? '') as LiveChart;
    this.#reading.className = 'app-chart__reading';
    this.#reading.hidden = true;
    this.#reading.ariaHidden = 'true'; // said by the value of the slider
    plot.after(this.#reading);
    plot.ariaValueMin = '0';
    plot.ariaValueMax = String(this.#live.categories.length - 1);
    plot.addEventListener('pointermove', (event) => this.#pointAt(event));
    plot.addEventListener('pointerdown', (event) => this.#pointAt(event));
    plot.addEventListener('pointerleave', () => this.#leave());
    plot.addEventListener('blur', () => this.#leave());
    plot.addEventListener('focus', () => this.#go(this.#at ?? 0));
    plot.addEventListener('keydown', (event) => this.#press(event));
    for (const [position, button] of this.#buttons().entries())
      button.addEventListener('click', () => this.#toggle(position));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw());
    new ResizeObserver(() => this.#resize()).observe(plot);
    this.#draw();
  }

  /** Does what the event that woke the chart asked for. */
  answer(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('.app-chart__toggle') : null;
    if (button) this.#toggle(this.#buttons().indexOf(button as HTMLButtonElement));
    else if (event.type === 'focus') this.#go(0);
    else if (event instanceof PointerEvent) this.#pointAt(event);
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#page.chart.querySelectorAll<HTMLButtonElement>('.app-chart__toggle')];
  }

  #resize(): void {
    if (this.#page.plot.clientWidth !== this.#width) this.#draw();
  }

  /** Draws afresh over whichever drawing is shown. */
  #draw(): void {
    const { plot } = this.#page;
    this.#drawing?.destroy();
    const isNarrow =
      (plot.parentElement?.querySelector('.app-drawing--narrow')?.getBoundingClientRect().width ?? 0) > 0;
    const frame = this.#live.frames[isNarrow ? 1 : 0];
    if (!frame) return;
    const canvas = document.createElement('canvas');
    plot.replaceChildren(canvas);
    this.#width = plot.clientWidth;
    this.#scale = this.#width / frame.width;
    this.#drawing = drawLive(canvas, this.#live, {
      frame,
      isDark: matchMedia('(prefers-color-scheme: dark)').matches,
      pixelsPerPoint: this.#scale * devicePixelRatio,
      hidden: this.#hidden,
    });
    if (this.#at !== undefined) this.#go(this.#at);
  }

  #pointAt(event: PointerEvent): void {
    const box = this.#page.plot.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / this.#scale, (event.clientY - box.top) / this.#scale];
    const category = this.#drawing?.categoryAt(x, y);
    if (category !== undefined) this.#go(category);
  }

  #press(event: KeyboardEvent): void {
    const last = this.#live.categories.length - 1;
    const at = this.#at ?? 0;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      Home: 0,
      End: last,
    };
    const wanted = steps[event.key];
    if (event.key === 'Escape') this.#leave();
    if (wanted === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#go(Math.min(last, Math.max(0, wanted)));
  }

  /** Marks a category and says its figures. */
  #go(category: number): void {
    this.#at = category;
    const place = this.#drawing?.point(category);
    const name = this.#live.categories[category] ?? '';
    const figures = this.#live.series
      .filter(({ position }) => !this.#hidden.has(position))
      .map(({ name: series, values, mark }) => {
        const value = values[category];
        const numbers = mark === 'line' ? (this.#live.lineNumbers ?? this.#live.numbers) : this.#live.numbers;
        return [
          series,
          typeof value === 'number' ? writeNumber(value, numbers, digits) : this.#page.words.noValue,
        ] as const;
      });
    this.#page.plot.ariaValueNow = String(category);
    // A series may be called "2018": the colon keeps its name and its figure apart.
    this.#page.plot.ariaValueText = `${name}. ${figures.map((parts) => parts.join(': ')).join('; ')}`;
    this.#show(name, figures, place ?? { x: 0, y: 0 });
  }

  #show(
    name: string,
    figures: readonly (readonly [string, string])[],
    { x, y }: { readonly x: number; readonly y: number },
  ): void {
    const title = document.createElement('strong');
    title.textContent = name;
    const rows = figures.map(([series, value]) => {
      const row = document.createElement('span');
      const number = document.createElement('b');
      number.textContent = value;
      row.append(`${series} `, number);
      return row;
    });
    const reading = this.#reading;
    reading.replaceChildren(title, ...rows);
    reading.hidden = false;
    const [left, top] = [x * this.#scale, y * this.#scale];
    const isRight = left > this.#width / 2;
    reading.style.left = isRight ? '' : `${left + 12}px`;
    reading.style.right = isRight ? `${this.#width - left + 12}px` : '';
    reading.style.top = `${Math.max(0, top - 12)}px`;
  }

  #leave(): void {
    this.#at = undefined;
    this.#reading.hidden = true;
    this.#drawing?.leave();
  }

  /** Hides or shows a series; the last one that is shown stays. */
  #toggle(position: number): void {
    const { chart } = this.#page;
    if (this.#hidden.has(position)) this.#hidden.delete(position);
    else if (this.#hidden.size < this.#live.series.length - 1) this.#hidden.add(position);
    for (const [at, button] of this.#buttons().entries()) {
      button.ariaPressed = String(!this.#hidden.has(at));
      for (const part of chart.querySelectorAll(`.chart-part-series-${at}`))
        part.classList.toggle('app-chart__faded', this.#hidden.has(at));
    }
    chart.classList.toggle('app-chart--filtered', this.#hidden.size > 0);
    this.#draw();
  }
}
