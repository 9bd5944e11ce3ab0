import type { MorningMessages } from './morning.ts';

const PHASES = { announced: 'announced', 'under-way': 'under way', concluded: 'concluded' };

export const morningEn: MorningMessages = {
  groups: {
    began: 'New stories',
    phase: 'Visits in a new phase',
    grew: 'Stories that grew',
    changed: 'Changed otherwise',
  },
  began: (articles, outlets, first) => `New to you: ${articles} from ${outlets}, the first at ${first}.`,
  grew: (articles, outlets, looked) =>
    `${articles === 1 ? '1 article has' : `${articles} articles have`} come from ${outlets} since you looked at ${looked}.`,
  changed: (looked) => `An article was changed or moved since you looked at ${looked}.`,
  phase: ({ from, to }) => `The visit was ${PHASES[from]} when you last looked; it is ${PHASES[to]} now.`,

  done: {
    follow: (title) => `You follow “${title}”.`,
    unfollow: (title) => `You no longer follow “${title}”.`,
    dismiss: (title) => `You dismissed “${title}”.`,
    restore: (title) => `You restored “${title}”.`,
    seen: (title) => `You marked “${title}” as seen.`,
    merge: (title) => `You merged “${title}” with another story.`,
    split: (title) => `You split “${title}”.`,
    move: (title) => `You moved articles out of “${title}”.`,
    note: (title) => `You wrote a note on “${title}”.`,
    'remove-note': (title) => `You removed a note from “${title}”.`,
    star: (title) => `You starred “${title}”.`,
    unstar: (title) => `You took the star from “${title}”.`,
    tag: (title) => `You tagged “${title}”.`,
    untag: (title) => `You took a tag from “${title}”.`,
    assign: (title) => `You assigned “${title}”.`,
    unassign: (title) => `“${title}” is assigned to nobody now.`,
  },
  seenTogether: (stories) => `You marked ${stories} stories as seen.`,
  undone: 'It was undone.',
  undo: 'Undo',
  others: {
    follow: (actor, title, ago) => `${actor} followed “${title}” ${ago}.`,
    unfollow: (actor, title, ago) => `${actor} unfollowed “${title}” ${ago}.`,
    dismiss: (actor, title, ago) => `${actor} dismissed “${title}” ${ago}.`,
    restore: (actor, title, ago) => `${actor} restored “${title}” ${ago}.`,
  },
  nothingDone:
    'You decided on an older page, so your decision was not carried out: decide again if you still want it.',

  keysHeading: 'Keyboard',
  keysAdvice:
    'The keys work on the current story: in a list the one with the thick frame, which j takes up first; on a story’s page that story. They rest while you write.',
  key: 'Key',
  effect: 'What it does',
  keys: {
    j: 'Next story of a list',
    k: 'Previous story of a list',
    o: 'Open the story (Enter too)',
    x: 'Mark as seen',
    f: 'Follow, or stop following',
    d: 'Dismiss, or restore',
    s: 'Star, or remove the star',
    n: 'Write a note',
    m: 'Merge with another story; on a story’s page, move the ticked articles',
    e: 'Export: leads to the formats',
    t: 'Tag (on a story’s page)',
    a: 'Assign to a colleague (on a story’s page)',
    u: 'Undo the last decision',
    '/': 'Search',
    '?': 'This help',
  },
  useKeys: 'Use these keys',
  close: 'Close',
};
