import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/**
 * Has a child end with this process, however that ends in an orderly way. Children are detached, so that Ctrl-C in a
 * terminal is for the harness alone, which ends them in order.
 */
export function outlived<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}
