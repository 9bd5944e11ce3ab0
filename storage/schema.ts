export * from './schema/articles.ts';
export { dateline } from './schema/columns.ts';
export * from './schema/embeddings.ts';
export * from './schema/mails.ts';
export * from './schema/people.ts';
export * from './schema/review.ts';
export * from './schema/stories.ts';
export * from './schema/work.ts';
