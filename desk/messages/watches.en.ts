import type { WatchMessages } from './watches.ts';

export const watchesEn: WatchMessages = {
  place: 'Watches',
  heading: 'Watches',
  intro: 'A watch is a rule: which stories matter, and who is told of them.',
  none: 'There is no watch yet.',
  add: 'New watch',
  recipients: (count) =>
    count === 0 ? 'nobody is mailed' : count === 1 ? '1 recipient' : `${count} recipients`,
  caught: (count, isMore) =>
    isMore
      ? `${count} stories or more in the last 30 days`
      : count === 0
        ? 'no story in the last 30 days'
        : count === 1
          ? '1 story in the last 30 days'
          : `${count} stories in the last 30 days`,
  lastTold: (moment) => `last mail ${moment}`,
  neverTold: 'no mail sent yet',
  feed: 'Feed:',
  feedIn: (title, format) => `${title}: feed, ${format}`,
  changedBy: (name, moment) => `Changed by ${name}, ${moment}`,
  changedByFile: (moment) => `From its file, ${moment}`,
  noMail: 'No way to send mail is set, so nobody is mailed; feeds and webhooks work all the same.',
  unreadable: (name) =>
    `The watch ${name} was written by another release and cannot be read: it tells nobody.`,

  newHeading: 'New watch',
  fromSearch: 'This is the search as a rule. See below what it would have caught.',
  leftOut: (fields) => `A rule has no place for these, which are left out: ${fields}.`,
  title: 'Name',
  titleHint: 'Mails, feeds and the desk call the watch so.',
  titleProblem: (problem) =>
    problem === 'no-title' ? 'A name is needed.' : 'This is too long: 100 characters at most.',
  rule: 'Which stories it catches',
  who: 'Who is told',
  addresses: 'Addresses',
  whoHint:
    'One address a line, with en or vi for the language of its mail: press@embassy.example en. Without any, the watch has its feeds and its place here.',
  adminsOnly: (count) =>
    count === 0
      ? 'Nobody is mailed. Mail may go to strangers, so only admins name recipients and webhooks.'
      : `${count === 1 ? '1 address is' : `${count} addresses are`} mailed. Mail may go to strangers, so only admins name recipients and webhooks.`,
  recipientProblem: ({ kind, value }) => {
    switch (kind) {
      case 'address':
        return `“${value}” is not one plain address, such as press@embassy.example, with en or vi after it.`;
      case 'language':
        return `“${value}”: mail is written in en or vi.`;
      case 'twice':
        return `“${value}” stands here twice.`;
      case 'too-many':
        return 'These are too many: 1,000 addresses at most.';
    }
  },
  preview: 'Preview',
  previewHeading: 'What it would have caught',
  previewWaits: 'Nothing can be said yet: the rule is not complete.',
  save: 'Save',
  create: 'Save the watch',
  wrong: 'Not saved yet: see what is marked below.',
  saved: 'Saved, and in force at once.',

  changedMeanwhile: (name, moment) => `${name} changed this watch (${moment}) while you had it open.`,
  changedMeanwhileAdvice:
    'Nothing was saved, and what you typed is below. Save again to have it your way; or open the watch anew.',
  itsFile: 'Its file',
  nowSays: 'It now says',

  delete: 'Delete',
  deleteHint: 'It tells nobody from then on, and its feed ends. It can be taken back.',
  deleted: (title) => `“${title}” is deleted.`,
  deletedHeading: (count) => `Deleted (${count})`,
  deletedBy: (name, moment) => `Deleted by ${name}, ${moment}`,
  deletedAdvice: 'Saving brings it back.',
  undo: 'Take back',
  undoOf: (title) => `Take back that “${title}” was deleted`,

  conflictHeading: 'Its file says something else',
  conflict:
    'The file and the desk both changed this watch. What the desk says is in force, and nothing was overwritten: which counts?',
  conflictDeleted:
    'This watch was deleted on the desk, and its file was changed since. Nothing was overwritten: which counts?',
  goneHeading: 'Its file is gone',
  gone: 'The file of this watch was taken away. The watch goes on until somebody ends it, so that a folder which is missing by mistake silences nothing.',
  fileSays: 'The file says',
  deskSays: 'The desk says',
  takeFile: 'Take what the file says',
  keepDesk: 'Keep what the desk says',
  endToo: 'Delete the watch too',
  keepWithout: 'Keep it without a file',
  onlyAdminTakes: 'The file names other recipients or webhooks: only admins can take it.',
  notSettled:
    'Nothing was done: the watch or its file has changed since you saw this page. It is shown as it is now.',
  fileStays: (name) =>
    `This watch has a file as well, which stays as it is when the watch is changed here. To bring the file up to date: dateline watch export ${name}`,
  ofSearch: 'Make a watch of this',
  ofSaved: 'Make a watch',
  ofSearchNamed: (name) => `Make a watch of “${name}”`,
};
