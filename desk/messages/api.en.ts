import type { ApiMessages } from './api.ts';

export const apiEn: ApiMessages = {
  heading: 'The API',
  link: 'API for programs',
  intro: 'What the desk shows and does, programs can read and do as well: in JSON, under one address.',
  token:
    'Every request carries a token. You make one on the page of your account, or on the machine of the desk:',
  document: 'The same as an OpenAPI 3.1 document, for programs:',
  contents: 'What there is',
  parameters: 'Parameters',
  body: 'Body',
  answers: 'Answers',
  fields: 'Fields',
  required: 'required',
  problems: 'Problems',
  problemsAre:
    'What cannot be answered as asked is answered with a problem (RFC 9457), whose type ends with one of these names.',
  shapes: 'Shapes',
};
