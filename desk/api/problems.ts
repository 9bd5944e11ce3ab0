import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface ProblemText {
  status: ContentfulStatusCode;
  title: string;
  /** What to do about it. */
  detail: string;
}

/** Every problem that a program can be answered with, by the end of its `type`. Their names never change. */
export const PROBLEMS = {
  'bad-request': {
    status: 400,
    title: 'The request does not fit',
    detail: 'See `errors` for what is wrong with which field, and this page for what the fields may hold.',
  },
  'not-known': {
    status: 401,
    title: 'The desk needs to know who asks',
    detail: 'Send a token that is not revoked: `Authorization: Bearer …`.',
  },
  'not-allowed': {
    status: 403,
    title: 'The account or its token may not do this',
    detail:
      'Looking takes a token with the scope `read`, deciding one with `review` and an account that reviews. Nothing was changed.',
  },
  'other-site': {
    status: 403,
    title: 'The request came from a page of another site',
    detail: 'Send a token, or ask from a page of the desk itself. Nothing was changed.',
  },
  'not-own': {
    status: 403,
    title: 'Only who decided so can take this back',
    detail: 'What people have seen, their stars and their notes are their own. Nothing was changed.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'The address may be misspelt, or what it names never was.',
  },
  'wrong-method': {
    status: 405,
    title: 'This cannot be done with what is at this address',
    detail: 'The header `Allow` names the methods that it knows.',
  },
  overtaken: {
    status: 409,
    title: 'Somebody else decided first',
    detail: 'Nothing was changed. Read again what you decide of, and decide anew if it still needs it.',
  },
  'merged-meanwhile': {
    status: 409,
    title: 'The story has been merged into another',
    detail: 'Nothing was changed. `story` is where it went.',
  },
  'not-in-story': {
    status: 409,
    title: 'An article is no longer in this story',
    detail: 'Nothing was changed. Read the story again.',
  },
  'same-story': {
    status: 409,
    title: 'The two stories are the same',
    detail: 'Nothing was changed. Name another story under `into`.',
  },
  'nothing-chosen': {
    status: 409,
    title: 'The story has no articles to move',
    detail: 'Nothing was changed. Read the story again.',
  },
  'nothing-left': {
    status: 409,
    title: 'No article would be left in the story',
    detail: 'Nothing was changed. To join two stories, merge them.',
  },
  'not-kept': {
    status: 409,
    title: 'The decision cannot be taken back',
    detail: 'An earlier release noted it, and not how things stood before.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'A body may have a million bytes. Nothing was changed.',
  },
  'not-json': {
    status: 415,
    title: 'The body is no JSON',
    detail: 'Send JSON, and `Content-Type: application/json`. Nothing was changed.',
  },
  'other-name': {
    status: 421,
    title: 'The desk does not answer to this name',
    detail:
      'Ask for it as localhost or 127.0.0.1. To reach it under another name, it needs accounts or a password.',
  },
  'too-many': {
    status: 429,
    title: 'That was too often',
    detail: 'Wait as long as the header `Retry-After` says.',
  },
  broken: {
    status: 500,
    title: 'Something went wrong in the desk',
    detail: 'It has been logged. Try again in a moment; if it stays, ask whoever runs the desk.',
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemKind = keyof typeof PROBLEMS;
