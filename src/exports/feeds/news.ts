/** What was published when: the entries of feeds, made from meetings, papers, supplements and corrections. */
import { nameOfMeeting, noticeOf } from '../../meetings/meeting-state.ts';
import { committeesOf } from '../../meetings/sitting.ts';
import type { Site } from '../../model/site.ts';
import type { Notice } from '../../model/notice.ts';
import { committeesOfPaper, fileOf, type CommitteeName, type Paper } from '../../model/paper.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf } from '../../locales/locales.ts';
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import { paperDocument } from '../../outputs/documents.ts';
import { agendaPublished, meetingChanged, paperChanged, paperPublished } from '../../outputs/publication-dates.ts';
import { outputsOf } from '../../outputs/registry.ts';
import { versionAddress } from '../../outputs/brought/versions.ts';
import { endingOf, versionMediaTypes } from '../../schema/paper/versions.ts';
import { stableId } from '../../outputs/addresses/stable-id.ts';
import type { Meeting } from '../../model/meeting.ts';

/** One entry. */
export interface News {
  /** A URN that never changes. */
  readonly id: string;
  readonly title: string;
  /** Address of its page, with a slash at its beginning. */
  readonly address: string;
  /** ISO date. */
  readonly published: string;
  /** ISO date of the last change; that of publication where nothing changed. */
  readonly changed: string;
  readonly summary: string;
  /** "Agenda", "Report", "Draft minutes", "Correction": what it is. */
  readonly kind: string;
  /** The committees whose feeds have it, the one that the meeting belongs to first: of a joint meeting several. */
  readonly committees: readonly CommitteeName[];
  /** The same as files, the PDF first. */
  readonly files?: readonly NewsFile[];
  /** The same for other readers. */
  readonly versions?: readonly NewsVersion[];
}

/** A file of an entry. */
export interface NewsFile {
  /** With a slash at its beginning. */
  readonly address: string;
  /** As IANA registers it. */
  readonly mediaType: string;
}

/** A companion version of a paper, or its transcript. */
export interface NewsVersion {
  /** With a slash at its beginning, or a whole one on another website. */
  readonly address: string;
  /** As IANA registers it; that of a page where a whole address does not show another. */
  readonly mediaType: string;
  /** "Easy read: Our clinics" */
  readonly title: string;
}

/** What is new of a site: the newest first, on one day by committee and in the order of the agenda. */
export function newsOf(site: Site): readonly News[] {
  const names = new Map(site.committees.map(({ slug, name }) => [slug, name]));
  return site.meetings
    .flatMap((meeting) => newsOfMeeting(meeting, names, site))
    .toSorted((a, b) => (a.changed === b.changed ? 0 : a.changed < b.changed ? 1 : -1));
}

function newsOfMeeting(meeting: Meeting, names: ReadonlyMap<string, string>, site: Site): News[] {
  const { council } = site;
  const { committee, folder, date, facts, items, supplements } = meeting;
  const address = `/${committee}/${folder}/`;
  const words = wordingOf(council.language);
  const { machines, packs } = words;
  const committeeName = names.get(committee) ?? committee;
  const about = packs.meetingOf(nameOfMeeting(committeeName, meeting), words.date(date));
  const notice = noticeOf(facts, words);
  const committees = committeesOf(meeting).map((slug): CommitteeName => ({ slug, name: names.get(slug) ?? slug }));
  const where = { committees };
  const idOf = (...words: string[]): string => stableId(council.name, committee, folder, ...words);
  // A meeting that is only planned has no agenda yet.
  const agenda: News[] =
    facts && (facts.published !== undefined || items.length > 0 || notice)
      ? [
          {
            id: idOf('agenda'),
            title: notice ? machines.changed(notice.title, about) : machines.agendaOf(about),
            address,
            published: agendaPublished(meeting),
            changed: meetingChanged(meeting),
            summary: [
              ...(notice ? [notice.text] : []),
              machines.whenAndWhere(words.date(date, 'weekday'), facts.time, facts.place),
              ...(items.length === 0 ? [] : [titlesOf(items)]),
            ].join(' '),
            kind: machines.agenda,
            ...where,
          },
        ]
      : [];
  const later = (supplements?.list ?? []).map((one): News => ({
    id: idOf('supplement', String(one.number)),
    ...noticed(
      {
        title: machines.supplementOf(packs.supplement(one.number), about),
        changed: one.published,
        summary: one.reason ?? titlesOf(meeting.items.filter(({ number }) => one.items.includes(number))),
      },
      notice ? [notice] : [],
      machines,
    ),
    address: `${address}#published`,
    published: one.published,
    kind: machines.supplement,
    ...where,
  }));
  const papers = meeting.papers.map((paper) =>
    newsOfPaper(paper, meeting, {
      id: idOf('paper', paper.slug),
      committees: committeesOfPaper(paper),
      files: filesOf(paper, site),
      versions: versionsOf(paper),
    }),
  );
  return [...corrections(meeting, { idOf, where, committeeName, words: machines }), ...later, ...agenda, ...papers];
}

function titlesOf(items: Meeting['items']): string {
  return `${items.map(({ number, title }) => `${number}. ${title}`).join('; ')}.`;
}

function newsOfPaper(
  paper: Paper,
  meeting: Meeting,
  known: Pick<News, 'id' | 'committees' | 'files' | 'versions'>,
): News {
  const { machines, sections } = wordingOf(paper.language);
  const asked = paper.recommendations.length === 0 ? [] : [sections.recommended(paper.recommendations)];
  const own = {
    title: paper.title,
    changed: paperChanged(paper, meeting),
    summary: [...asked, paper.summary].filter((part) => part !== '').join(' '),
  };
  return {
    ...known,
    ...noticed(own, paper.notices ?? [], machines),
    address: paperAddress(paper),
    published: paperPublished(paper, meeting),
    kind: paper.cover.kindLabel,
  };
}

type Changing = Pick<News, 'title' | 'changed' | 'summary'>;

/** Of what is no longer what it was, the entry says so, on the day of the change. */
function noticed(own: Changing, notices: readonly Notice[], words: Wording['machines']): Changing {
  const newest = notices.toSorted((one, other) => (one.date < other.date ? 1 : -1))[0];
  if (!newest) return own;
  return {
    title: words.changed(newest.title, own.title),
    changed: newest.date > own.changed ? newest.date : own.changed,
    summary: notices.map(({ text }) => text).join(' '),
  };
}

function filesOf(paper: Paper, site: Site): NewsFile[] {
  const document = paperDocument(paper);
  return outputsOf(document, site).map((output) => ({
    address: `/${output.path(document)}`,
    mediaType: output.mediaType.replace(/;.*/, ''),
  }));
}

function versionsOf(paper: Paper): NewsVersion[] {
  const { versions: words } = wordingOf(paper.language);
  const typeOf = (file: string): string => versionMediaTypes.get(endingOf(file)) ?? 'text/html';
  return (paper.versions ?? []).flatMap(({ kind, title, source, transcript }) => [
    {
      address: 'url' in source ? source.url : versionAddress(paper, source),
      mediaType: typeOf('url' in source ? source.url.replace(/[?#].*$/, '') : source.file),
      title: words.named(kind, title),
    },
    ...(transcript
      ? [
          {
            address: versionAddress(paper, transcript),
            mediaType: typeOf(transcript.file),
            title: words.transcript(title),
          },
        ]
      : []),
  ]);
}

interface Correcting {
  readonly idOf: (...words: string[]) => string;
  readonly where: Pick<News, 'committees'>;
  readonly committeeName: string;
  readonly words: Wording['machines'];
}

function corrections(
  { facts, papers, committee, folder }: Meeting,
  { idOf, where, committeeName, words }: Correcting,
): News[] {
  return (facts?.corrections ?? []).map(({ paper: file, what, why, date }): News => {
    const paper = papers.find((one) => fileOf(one) === file);
    return {
      id: idOf('correction', file, date, what),
      title: paper ? words.correctionOf(paper.title) : words.agendaCorrectionOf(committeeName),
      address: paper ? paperAddress(paper) : `/${committee}/${folder}/`,
      published: date,
      changed: date,
      summary: words.correctionWhy(what, why),
      kind: words.correction,
      ...where,
    };
  });
}
