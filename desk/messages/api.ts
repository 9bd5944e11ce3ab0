/** What the page on the API says around the reference, which is in English. */
export interface ApiMessages {
  heading: string;
  /** In the footer. */
  link: string;
  intro: string;
  token: string;
  /** What the document is. */
  document: string;
  /** Above the list of what there is. */
  contents: string;
  parameters: string;
  body: string;
  answers: string;
  fields: string;
  required: string;
  /** Above what a request can be answered with instead. */
  problems: string;
  problemsAre: string;
  shapes: string;
}
