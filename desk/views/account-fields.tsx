import type { PageContext } from '../page-context.ts';

export function FormProblem({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
    </div>
  );
}

interface NameProps {
  value: string;
  /** `username` where somebody logs in, `off` where an account is made for somebody else. */
  autocomplete: 'username' | 'off';
  hint?: string;
  page: PageContext;
}

export function NameField({ value, autocomplete, hint, page }: NameProps) {
  return (
    <Field id="name" label={page.messages.accounts.name} hint={hint}>
      <input
        id="name"
        name="name"
        value={value}
        required
        maxlength={80}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={hint === undefined ? undefined : 'name-hint'}
      />
    </Field>
  );
}

interface PasswordProps {
  id: string;
  /** What the form calls it; its id unless given. */
  name?: string;
  label: string;
  kind: 'current-password' | 'new-password';
  hint?: string;
  required?: boolean;
}

export function PasswordField({ id, name = id, label, kind, hint, required = true }: PasswordProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        name={name}
        type="password"
        required={required}
        maxlength={400}
        autocomplete={kind}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </Field>
  );
}

interface SubjectProps {
  id: string;
  label: string;
  value: string;
  hint: string;
}

/** Who somebody is at the OpenID provider. */
export function SubjectField({ id, label, value, hint }: SubjectProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        name="subject"
        value={value}
        maxlength={255}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
      />
    </Field>
  );
}

interface FieldProps {
  id: string;
  label: string;
  hint: string | undefined;
  children?: unknown;
}

function Field({ id, label, hint, children }: FieldProps) {
  return (
    <p>
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <span class="quiet" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}
