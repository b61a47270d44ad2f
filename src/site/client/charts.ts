/** Charts wait as pictures. The first time one is pointed at, focused or pressed, what makes it interactive is fetched. */
import type { ScriptWords } from './script-words.ts';

/** Makes all charts of the page ready to be used. */
export function readyCharts(words: ScriptWords): void {
  // A reader's own colours are kept by drawings alone: a canvas would not have them.
  if (matchMedia('(forced-colors: active)').matches) return;
  for (const chart of document.querySelectorAll<HTMLElement>('.app-chart[data-chart]')) readyChart(chart, words);
}

function readyChart(chart: HTMLElement, words: ScriptWords): void {
  const drawings = chart.querySelector<HTMLElement>('.app-chart__drawings');
  if (!drawings) return;
  const plot = document.createElement('div');
  plot.className = 'app-chart__plot';
  plot.tabIndex = 0;
  plot.setAttribute('role', 'slider');
  plot.ariaLabel = `${words.explore}: ${chart.dataset['title'] ?? ''}`;
  plot.ariaValueNow = '0';
  plot.ariaValueText = words.chartHelp;
  drawings.append(plot);
  const start = (event: Event): void => {
    for (const kind of ['pointerenter', 'focus']) plot.removeEventListener(kind, start);
    chart.removeEventListener('click', start);
    void import('./live-charts.ts').then(({ startChart }) => startChart({ chart, plot, words }, event));
  };
  for (const kind of ['pointerenter', 'focus']) plot.addEventListener(kind, start);
  chart.addEventListener('click', start);
}
