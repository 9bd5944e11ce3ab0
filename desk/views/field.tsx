import type { Child } from 'hono/jsx';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  problems: string[];
  children?: Child;
}

/** A field of a form with its name, its hint, and what is wrong with it. */
export function Field({ id, label, hint, problems, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems id={id} problems={problems} />
    </div>
  );
}

export function Problems({ id, problems }: Pick<FieldProps, 'id' | 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <ul class="problem" id={`${id}-problem`}>
      {problems.map((problem) => (
        <li>{problem}</li>
      ))}
    </ul>
  );
}

/** What tells of a field beside its name, for those who hear the page. */
export function describedBy(id: string, problem: unknown): string {
  return problem ? `${id}-hint ${id}-problem` : `${id}-hint`;
}
