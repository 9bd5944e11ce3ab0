import { ROLES, type Role } from '../../storage/accounts.ts';
import type { PageContext } from '../page-context.ts';

interface RoleProps {
  id: string;
  label: string;
  role: Role;
  page: PageContext;
  /** The label is heard and not seen. */
  isSpoken?: boolean;
}

export function RoleChoice({ id, label, role, page, isSpoken = false }: RoleProps) {
  const { accounts } = page.messages;
  return (
    <>
      <label for={id} class={isSpoken ? 'spoken' : undefined}>
        {label}
      </label>
      <select id={id} name="role">
        {ROLES.map((each) => (
          <option value={each} selected={each === role}>
            {isSpoken ? accounts.roles[each] : `${accounts.roles[each]}: ${accounts.roleHints[each]}`}
          </option>
        ))}
      </select>
    </>
  );
}
