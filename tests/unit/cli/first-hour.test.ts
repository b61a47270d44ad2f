/** An author's first hour, as the guide tells it: from `git clone` to a report of their own on the screen and as a PDF. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { pdfWords } from '../../support/pdf/pdf-words.ts';
import { furnishClone } from '../../support/example.ts';
import { atTerminal, hasTerminals, type Session } from '../../support/terminal.ts';
import { projectRoot } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.kill();
});

/** Steps with the seconds that each took: printed, since a machine that is busy is no fault of the program. */
function stopwatch(): { done(step: string): void; print(): void } {
  const started = performance.now();
  const lines: string[] = [];
  let last = started;
  const since = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  return {
    done: (step) => {
      lines.push(`${step}: ${since(last)}`);
      last = performance.now();
    },
    print: () => {
      process.stdout.write(`${lines.join('\n')}\nfrom git clone to a first report of one's own: ${since(started)}\n`);
    },
  };
}

function cloneProject(): string {
  const clone = path.join(newFolder('first-hour'), 'papers');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${projectRoot}`, clone]);
  furnishClone(clone);
  return clone;
}

function at(clone: string, command: string, written: readonly string[] = []): Session {
  const session = atTerminal(command, written, clone);
  sessions.push(session);
  return session;
}

const folder = 'content/meetings/children-and-families-advisory-panel/2020-02-04';
const address = '/children-and-families-advisory-panel/2020-02-04';

async function answerQuestions(session: Session): Promise<void> {
  const answers: readonly (readonly [question: string, keys: string])[] = [
    ['What do you want to create?', '\r'],
    ['Which committee is it for?', '\r'],
    ['Which meeting is it for?', '\r'],
    ['What is its title?', 'Foster carers in 2020\r'],
    // What the papers of the committee say is suggested.
    ['Whose report is it?', '\r'],
    ['Who answers questions about it?', '\r'],
    ['What is their email address?', '\r'],
    ['Which outcomes of the strategic plan does it serve?', ' \r'],
  ];
  for (const [question, keys] of answers) {
    await session.until(question);
    session.type(keys);
  }
}

/** What an author writes where the report says what is owed, from top to bottom. */
const words = [
  'The report changes no service that families receive now.',
  'This report tells the Panel how many people asked to become foster carers.',
  'notes the report',
  'More people asked than in the year before.',
  'The service answers every call within two working days.',
  'The Panel will hear of the calls of this year in the autumn.',
];

test.skipIf(!hasTerminals)(
  'a newcomer begins a report, hears what is owed, writes it, and sees it as a page and as a PDF',
  async () => {
    const clock = stopwatch();
    const clone = cloneProject();
    clock.done('git clone');
    const begun = at(clone, 'new');
    await answerQuestions(begun);
    await begun.until(`Wrote ${folder}/foster-carers-in-2020.mdx`);
    await begun.until('See what is still to be fixed: npm run check');
    expect(await begun.ended).toBe(0);
    clock.done('npm run new');

    const paper = `${folder}/foster-carers-in-2020.mdx`;
    const owing = at(clone, 'check', [paper]);
    await owing.until('6 findings in drafts, in 1 file');
    expect(await owing.ended).toBe(0);
    clock.done('npm run check');

    const rest = [...words];
    const written = readFileSync(path.join(clone, paper), 'utf8')
      .replace('status: draft', 'status: published')
      .replaceAll(/\[To write: [^\]]*\]/g, () => rest.shift() ?? '');
    writeFileSync(path.join(clone, paper), written);
    expect(rest).toEqual([]);
    const sound = at(clone, 'check', [paper]);
    await sound.until('No problems in 1 file');
    expect(await sound.ended).toBe(0);
    clock.done('npm run check, once it is written');

    const preview = at(clone, 'dev', ['--port', '0']);
    await preview.until('Preview at ', 90);
    const [, base = ''] = /Preview at (http:\/\/localhost:\d+)\//.exec(preview.screen()) ?? [];
    const page = await fetch(`${base}${address}/foster-carers-in-2020/`);
    expect(await page.text()).toContain(words[1]);
    clock.done('npm run dev, to the page');
    const pdf = await fetch(`${base}${address}/cfap-2020-02-04-foster-carers-in-2020.pdf`);
    const { body } = await pdfWords(new Uint8Array(await pdf.arrayBuffer()));
    expect(body.join(' ')).toContain('This report tells the Panel how many people asked to become foster carers');
    clock.done('to its PDF');
    clock.print();
    preview.type('\x03');
    expect(await preview.ended).toBe(0);
  },
);
