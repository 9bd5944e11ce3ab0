import type { NoticeMessages } from './notices.ts';

export const noticesEn: NoticeMessages = {
  began: 'New story',
  outlets: (count) => `${count} outlets report it`,
  phases: { 'under-way': 'The visit has begun', concluded: 'The visit is over' },
  disagree: (quantity) => `Outlets disagree on ${quantity}`,
  said: (text, outlets) => `“${text}”: ${outlets}`,
  woke: (day) => `News again, the first since ${day}`,
  source: (title, state) => `Trouble with the source ${title}: ${state}`,
  of: (what, story) => `${what}: ${story}`,
  asFeed: 'What it told, as a feed:',
  feed: (watch) => `Notices: ${watch}`,
  feedIs: (watch) => `What the watch “${watch}” tells, as it tells it; the latest first.`,
};
