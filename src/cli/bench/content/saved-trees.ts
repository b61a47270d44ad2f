/** Trees in which the benchmark saves files, as an author does while the preview runs. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleRoot, projectRoot } from '../../command/places.ts';
import { writeArchive } from './archive.ts';

/** What may pass until one paper's change is on the screen, in milliseconds. */
export const paperAim = 100;
/** What may pass until any other change is on the screen, in milliseconds. */
export const otherAim = 300;
/** Papers of the larger tree. */
export const archivePapers = 100;

/** A root, the page that is looked at, and files that are saved, each by text that changes something on that page. */
export interface MeasuredTree {
  readonly name: string;
  readonly root: string;
  readonly page: string;
  readonly saves: readonly Save[];
}

/** A file that is saved. */
export interface Save {
  readonly name: string;
  readonly file: string;
  readonly aim: number;
  /** The text of the file for a number, and what the page then says. */
  readonly text: (number: number) => string;
  readonly shown: (number: number) => string;
}

/** The example content, copied to a folder. */
export function exampleTree(root: string): MeasuredTree {
  for (const folder of ['content', 'data'])
    cpSync(path.join(exampleRoot, folder), path.join(root, folder), { recursive: true });
  cpSync(path.join(projectRoot, 'templates'), path.join(root, 'templates'), { recursive: true });
  const meeting = 'content/meetings/children-and-families-advisory-panel/2020-02-04';
  const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const paper = `${meeting}/crt-and-mash-update.mdx`;
  const [report, figures, council] = [text(paper), text('data/front-door/contacts.csv'), text('content/council.yml')];
  const equality = text('templates/sections/equality.hbs');
  const row = /^2019,Oct,.*$/m.exec(figures)?.[0] ?? '';
  return {
    name: 'example',
    root,
    page: '/children-and-families-advisory-panel/2020-02-04/crt-and-mash-update/',
    saves: [
      paperSave(paper, report),
      {
        name: 'CSV',
        file: 'data/front-door/contacts.csv',
        aim: otherAim,
        text: (number) => figures.replace(row, row.replace(/(\d+)(,[^,]*)$/, `${10_000 + number}$2`)),
        shown: (number) => `${10 + Math.floor(number / 1000)},${String(number % 1000).padStart(3, '0')}`,
      },
      bannerSave(council),
      {
        name: 'template',
        file: 'templates/sections/equality.hbs',
        aim: otherAim,
        text: (number) => `${equality}\nWording number ${number}x.\n`,
        shown: (number) => `Wording number ${number}x.`,
      },
    ],
  };
}

/** Made-up papers in a folder: as many as a council publishes in a year or two. */
export function archiveTree(root: string): MeasuredTree {
  writeArchive(root, archivePapers);
  const [committee = ''] = readdirSync(path.join(root, 'content/meetings'));
  const [day = ''] = readdirSync(path.join(root, 'content/meetings', committee));
  const paper = `content/meetings/${committee}/${day}/report-1.mdx`;
  return {
    name: `${archivePapers} papers`,
    root,
    page: `/${committee}/${day}/report-1/`,
    saves: [
      paperSave(paper, readFileSync(path.join(root, paper), 'utf8')),
      bannerSave(readFileSync(path.join(root, 'content/council.yml'), 'utf8')),
    ],
  };
}

function paperSave(file: string, written: string): Save {
  return {
    name: 'MDX',
    file,
    aim: paperAim,
    text: (number) => written.replace(/^(## .*\n)/m, `$1\nSaved for the time ${number}x.\n\n`),
    shown: (number) => `Saved for the time ${number}x.`,
  };
}

/** The banner stands on every cover: every paper of the tree is affected. */
function bannerSave(written: string): Save {
  const plain = written.replace(/^banner:.*\n/m, '');
  return {
    name: 'YAML (council.yml)',
    file: 'content/council.yml',
    aim: otherAim,
    text: (number) => `${plain.trimEnd()}\nbanner: Printed for the time ${number}x\n`,
    shown: (number) => `Printed for the time ${number}x`,
  };
}
