/** Items without a paper, for example urgent oral ones, that come with a supplement once the agenda was recorded. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownContent } from '../../../src/authoring/new/known-content.ts';
import { minutedItems } from '../../../src/authoring/new/papers/minuted-items.ts';
import { wordingOf } from '../../../src/locales/locales.ts';
import type { Meeting } from '../../../src/model/meeting.ts';
import { documentsOfMeeting, type MeetingDocument } from '../../../src/outputs/documents.ts';
import type { PdfFile } from '../../../src/outputs/files/made-file.ts';
import { packContent } from '../../../src/outputs/packs/pack-content.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { packMarkdown } from '../../../src/outputs/text/pack-markdown.ts';
import { markdownText } from '../../../src/render/markdown.ts';
import { whatCameWhen } from '../../../src/site/model/what-came-when.ts';
import { siteOf } from '../../support/example.ts';
import { findingsOf, recordedMeeting, recordMeeting } from '../../support/sites/recorded-site.ts';
import { addLatePaper, lateSite, meetingFolder } from '../../support/sites/supplement-site.ts';
import { compileRoot, problemsOf, projectRoot } from '../../support/tree.ts';

const published = `time: "18:00"
place: Guildhall, Mercia
published: 2024-03-06
items:
  - standing: apologies
  - report: clinics.mdx
  - verbal: Flu
  - minutes: minutes-2024-01-11.mdx
`;
const flood = '  - verbal: Flood at the clinic in East Street\n';
const after = published.replace('  - minutes:', `${flood}  - minutes:`);
const circumstances = 'reason: the clinic was flooded on 10 March, chairAgreed: yes';
const alone = `supplements:\n  - { published: 2024-03-11, ${circumstances} }\n`;
const anyPdf: PdfFile = { path: 'any.pdf', format: 'pdf', bytes: 1000, pages: 1, conformance: [] };

function write(root: string, text: string): void {
  writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), text);
}

/** A root whose meeting was recorded, with a meeting.yml and papers that came after that. */
async function recordedRoot(text: string, late: readonly string[] = []): Promise<string> {
  const root = lateSite(published, []);
  await recordMeeting(root);
  for (const slug of late) addLatePaper(root, slug);
  write(root, text);
  return root;
}

async function errorsOf(root: string): Promise<string[]> {
  const found = await findingsOf(root);
  return found.filter(({ severity }) => severity === 'error').map(({ reason, hint }) => `${reason} | ${hint ?? ''}`);
}

function itemsOf({ items }: Meeting): string[] {
  return items.map(({ number, title }) => `${number}. ${title}`);
}

function textOf(root: string, of: MeetingDocument['of']): string {
  const [site, meeting] = [siteOf(root), recordedMeeting(root)];
  const document = documentsOfMeeting(site, meeting).find((one) => one.of === of)!;
  return markdownText(packMarkdown(packContent(document, () => planPack(site, meeting))!));
}

describe('an item without a paper', () => {
  test('needs no correction where the supplement names no papers, stands on its agenda, and nowhere in what was published', async () => {
    const root = await recordedRoot(after + alone);
    expect(problemsOf(compileRoot(root))).toEqual([]);
    expect(await errorsOf(root)).toEqual([]);
    const meeting = recordedMeeting(root);
    expect(itemsOf(meeting)).toEqual([
      '1. Apologies for absence',
      '2. Visits to the district’s clinics',
      '3. Flu',
      '5. Flood at the clinic in East Street',
      '4. Minutes of the previous meeting',
    ]);
    expect(meeting.items[3]?.added).toEqual({ supplement: 1, published: '2024-03-11', isWithoutPaper: true });
    expect(textOf(root, 'agenda')).not.toContain('Flood');
    expect(textOf(root, 'pack')).not.toContain('Flood');
    const supplementText = textOf(root, 'supplement');
    expect(supplementText).toMatch(/This supplement adds to the agenda for the meeting of the Health Committee/);
    expect(supplementText).toMatch(/what it adds should be considered at the meeting as a matter of urgency/);
    expect(supplementText).toMatch(/## Supplementary agenda\n\n5\.\u00a0Flood at the clinic in East Street/);
    expect(textOf(root, 'consolidated')).toMatch(/5\.\u00a0Flood[^#]*Added on 11 March 2024 \\?\(supplement 1\\?\)/);
  });

  test('stands in the publication history with its place on the agenda', async () => {
    const root = await recordedRoot(after + alone);
    const [site, meeting] = [siteOf(root), recordedMeeting(root)];
    const words = wordingOf('en-GB');
    const supplement = { supplement: meeting.supplements!.list[0]!, file: anyPdf, ranges: new Map() };
    const pack = { agenda: anyPdf, pack: anyPdf, ranges: new Map(), marks: new Map(), supplements: [supplement] };
    const [, line] = whatCameWhen(meeting, pack, { words, chair: words.packs.chair(site.committees[0]!.seats) });
    expect(line?.papers).toEqual([
      { title: 'Flood at the clinic in East Street', address: '/health-committee/2024-03-14/#item-5' },
    ]);
    expect(line?.notes).toEqual([
      'Reason: the clinic was flooded on 10 March',
      'The Chairman agreed that this should be considered as a matter of urgency.',
    ]);
  });

  test('comes with a new supplement that names papers where none is without, and stays with it once recorded', async () => {
    const bringing = `supplements:\n  - { published: 2024-03-11, papers: [waiting-times.mdx], ${circumstances} }\n`;
    const root = await recordedRoot(after.replace(flood, `${flood}  - report: waiting-times.mdx\n`) + bringing, [
      'waiting-times',
    ]);
    expect(await errorsOf(root)).toEqual([]);
    expect(recordedMeeting(root).supplements?.list[0]?.items).toEqual([5, 6]);
    await recordMeeting(root);
    const text = readFileSync(path.join(root, meetingFolder, 'meeting.yml'), 'utf8')
      .replace('  - minutes:', '  - title: Any other urgent business\n  - minutes:')
      .concat(`  - { published: 2024-03-12, papers: [], ${circumstances} }\n`);
    write(root, text);
    expect(await errorsOf(root)).toEqual([]);
    expect(recordedMeeting(root).supplements?.list.map((one) => one.items)).toEqual([[5, 6], [7]]);
    await recordMeeting(root);
    // Its words are held like those of any other item that was published.
    write(root, text.replace('Any other urgent business', 'Any other business'));
    expect((await errorsOf(root)).join('\n')).toContain(
      'item 7 was “Any other urgent business”, is “Any other business”',
    );
  });

  test('is told with the lines of a supplement where nothing brings it', async () => {
    const lines = `What comes after publication needs no correction where a supplement brings it:

supplements:
  - published: "[To write: the day, for example 2020-01-30]"
    reason: "[To write: why it cannot wait for the next meeting]"

Undo the change.`;
    const [found = ''] = await errorsOf(await recordedRoot(after));
    expect(found).toContain(
      'the agenda is not as it was published on 6 March 2024: item 5 “Flood at the clinic in East Street” is new',
    );
    expect(found).toContain(lines);
    const added = after.replace(flood, '  - report: waiting-times.mdx\n');
    expect((await errorsOf(await recordedRoot(added, ['waiting-times']))).join('\n')).toContain(
      lines.replace('    reason', '    papers: [waiting-times.mdx]\n    reason').replace('\n\nUndo the change.', ''),
    );
    const pasted = `supplements:\n  - published: 2024-03-11\n    reason: "[To write: why it cannot wait for the next meeting]"\n    chairAgreed: yes\n`;
    const { diagnostics } = compileRoot(await recordedRoot(after + pasted));
    expect(diagnostics.map(({ reason, hint }) => `${reason} | ${hint ?? ''}`)).toEqual([
      '"[To write: why it cannot wait for the next meeting]" is still to be written | Replace this with your text. If you do not, it will be printed like this.',
    ]);
  });

  test('needs an agenda that is on record, and a supplement without papers needs such an item', async () => {
    const messages = (root: string): string[] =>
      compileRoot(root).diagnostics.map(
        ({ severity, place, reason, hint }) => `${severity} ${place.line}:${place.column} ${reason} | ${hint ?? ''}`,
      );
    expect(messages(await recordedRoot(published + alone))).toEqual([
      'error 10:5 supplement 1 brings nothing: it names no papers, and no item without a paper is new on the agenda | Name its papers under papers:, or add the items that it brings to items:.',
    ]);
    expect(messages(lateSite(after + alone, []))).toEqual([
      'error 11:5 supplement 1 names no papers, and the agenda that it would add to is not on record | Name its papers under papers:. To bring an item without a paper, record what was published first, with npm run publish.',
    ]);
  });

  test('asks inside the clear days for the reason and for the agreement of the chair', async () => {
    const root = await recordedRoot(`${after}supplements:\n  - { published: 2024-03-11 }\n`);
    const problems = problemsOf(compileRoot(root)).join('\n');
    expect(problems).toContain('supplement 1 adds item 5 2 clear days before the meeting, not 5, and gives no reason');
    expect(problems).toContain('and does not say that the Chairman agreed');
  });

  test('has in its minutes, as they are begun, the circumstances for which it was urgent', async () => {
    const root = await recordedRoot(after + alone);
    await recordMeeting(root);
    const known = knownContent(root, path.join(projectRoot, 'templates'));
    const minutes = minutedItems(known, meetingFolder, { chair: 'Chairman', apologies: '' });
    expect(minutes.find(({ heading }) => heading.startsWith('Flood'))?.paragraphs[0]).toBe(
      'The Chairman agreed to take the item as a matter of urgency, by reason of these special circumstances: the clinic was flooded on 10 March.',
    );
    expect(minutes.find(({ heading }) => heading === 'Flu')?.paragraphs[0]).not.toContain('urgency');
  });
});
