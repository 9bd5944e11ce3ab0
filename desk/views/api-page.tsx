import { PROBLEMS } from '../api/problems.ts';
import type { Reference } from '../api/reference.ts';
import type { PageContext } from '../page-context.ts';
import { ApiOperation, WithCode } from './api-operation.tsx';
import { ApiShapes } from './api-shapes.tsx';

interface ApiPageProps {
  reference: Reference;
  /** Where the API is, for the example. */
  address: string;
  page: PageContext;
}

/** The API for people who write programs: told from the document that programs are given. */
export function ApiPage({ reference, address, page }: ApiPageProps) {
  const { api } = page.messages;
  const groups = reference.groups.filter(({ operations }) => operations.length > 0);
  return (
    <div class="api">
      <h1>{api.heading}</h1>
      <p>{api.intro}</p>
      <p>{api.token}</p>
      <pre tabindex={0}>
        <code>
          {'dateline account token NAME --scope read,review\n'}
          {`curl -H "Authorization: Bearer $TOKEN" ${address}/stories?state=new`}
        </code>
      </pre>
      <p>
        {api.document} <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
      </p>
      <nav aria-labelledby="api-contents">
        <h2 id="api-contents">{api.contents}</h2>
        <ul class="api-contents" lang="en">
          {groups.map(({ name }) => (
            <li>
              <a href={`#${groupId(name)}`}>{name}</a>
            </li>
          ))}
          <li lang={page.language}>
            <a href="#problems">{api.problems}</a>
          </li>
          <li lang={page.language}>
            <a href="#shapes">{api.shapes}</a>
          </li>
        </ul>
      </nav>
      {groups.map(({ name, operations }) => (
        <section aria-labelledby={groupId(name)}>
          <h2 id={groupId(name)} lang="en">
            {name}
          </h2>
          {operations.map((operation) => (
            <ApiOperation operation={operation} page={page} />
          ))}
        </section>
      ))}
      <ApiProblems page={page} />
      <ApiShapes shapes={reference.shapes} page={page} />
    </div>
  );
}

function groupId(name: string): string {
  return `group-${name.toLowerCase().replaceAll(' ', '-')}`;
}

function ApiProblems({ page: { messages } }: { page: PageContext }) {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{messages.api.problems}</h2>
      <p>{messages.api.problemsAre}</p>
      <dl class="api-fields" lang="en">
        {Object.entries(PROBLEMS).map(([kind, { status, title, detail }]) => (
          <div id={`problem-${kind}`}>
            <dt>
              <code>{kind}</code> <span class="quiet">{status}</span>
            </dt>
            <dd>
              {title}. <WithCode text={detail} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
