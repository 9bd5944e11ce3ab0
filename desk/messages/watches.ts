import type { RecipientProblem, TitleProblem } from '../watch-form.ts';

/** What the pages on watches say. */
export interface WatchMessages {
  /** In the way to the desk's other pages. */
  place: string;
  heading: string;
  intro: string;
  none: string;
  add: string;
  /** A watch's facts in its line. */
  recipients: (count: number) => string;
  caught: (count: number, isMore: boolean) => string;
  lastTold: (moment: string) => string;
  neverTold: string;
  feed: string;
  feedIn: (title: string, format: string) => string;
  changedBy: (name: string, moment: string) => string;
  changedByFile: (moment: string) => string;
  noMail: string;
  unreadable: (name: string) => string;

  newHeading: string;
  fromSearch: string;
  leftOut: (fields: string) => string;
  title: string;
  titleHint: string;
  titleProblem: (problem: TitleProblem) => string;
  rule: string;
  who: string;
  addresses: string;
  whoHint: string;
  adminsOnly: (count: number) => string;
  recipientProblem: (problem: RecipientProblem) => string;
  preview: string;
  previewHeading: string;
  previewWaits: string;
  save: string;
  create: string;
  wrong: string;
  saved: string;

  changedMeanwhile: (name: string, moment: string) => string;
  changedMeanwhileAdvice: string;
  itsFile: string;
  nowSays: string;

  delete: string;
  deleteHint: string;
  deleted: (title: string) => string;
  deletedHeading: (count: number) => string;
  deletedBy: (name: string, moment: string) => string;
  deletedAdvice: string;
  undo: string;
  undoOf: (title: string) => string;

  conflictHeading: string;
  conflict: string;
  conflictDeleted: string;
  gone: string;
  goneHeading: string;
  fileSays: string;
  deskSays: string;
  takeFile: string;
  keepDesk: string;
  endToo: string;
  keepWithout: string;
  onlyAdminTakes: string;
  notSettled: string;
  fileStays: (name: string) => string;
  ofSearch: string;
  /** Begins what `ofSearchNamed` says. */
  ofSaved: string;
  ofSearchNamed: (name: string) => string;
}
