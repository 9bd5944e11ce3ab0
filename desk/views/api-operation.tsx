import type { Operation } from '../api/reference.ts';
import type { ReferenceField, TypePart } from '../api/reference-types.ts';
import type { PageContext } from '../page-context.ts';

/** What can be asked of one address with one method. */
export function ApiOperation({ operation, page }: { operation: Operation; page: PageContext }) {
  const { api } = page.messages;
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  return (
    <details class="api-operation" id={id}>
      <summary>
        <code>
          <b>{method}</b> {path}
        </code>{' '}
        <span lang="en">
          <WithCode text={summary} />
        </span>
      </summary>
      {description && (
        <p lang="en">
          <WithCode text={description} />
        </p>
      )}
      {parameters.length > 0 && (
        <>
          <h3>{api.parameters}</h3>
          <ApiFields fields={parameters} page={page} />
        </>
      )}
      {body && (
        <p>
          {api.body}: <TypeText type={body} />
        </p>
      )}
      <h3>{api.answers}</h3>
      <dl class="api-fields api-answers" lang="en">
        {answers.map(({ status, description, type }) => (
          <div>
            <dt>
              <code>{status}</code>
            </dt>
            <dd>
              <WithCode text={description} />
              {type && (
                <>
                  : <TypeText type={type} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function ApiFields({ fields, page }: { fields: ReferenceField[]; page: PageContext }) {
  return (
    <dl class="api-fields">
      {fields.map(({ name, type, required, description }) => (
        <div>
          <dt>
            <code>{name}</code> <TypeText type={type} />
            {required && <span class="quiet"> {page.messages.api.required}</span>}
          </dt>
          {description && (
            <dd lang="en">
              <WithCode text={description} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function TypeText({ type }: { type: TypePart[] }) {
  return (
    <code class="api-type">
      {type.map((part) =>
        typeof part === 'string' ? part : <a href={`#shape-${part.shape}`}>{part.shape}</a>,
      )}
    </code>
  );
}

/** Text with what stands between backticks as code. */
export function WithCode({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
