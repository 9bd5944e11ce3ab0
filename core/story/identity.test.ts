import { describe, expect, it } from 'vitest';
import { keepIdentities } from './identity.ts';

const of = (text: string) => new Map(text.split(' ').map((pair) => pair.split(':') as [string, string]));

describe('keepIdentities', () => {
  it('gives a story that grows its id, and a new one none', () => {
    const { clusters, merged } = keepIdentities(of('a:1 b:1'), of('a:x b:x c:x d:y'));
    expect(clusters.get('x')).toBe('1');
    expect(clusters.get('y') ?? null).toBeNull();
    expect(merged).toEqual([]);
  });
  it('leaves the id with the larger part of a story that splits', () => {
    const { clusters } = keepIdentities(of('a:1 b:1 c:1'), of('a:x b:y c:y'));
    expect(clusters.get('y')).toBe('1');
    expect(clusters.get('x') ?? null).toBeNull();
  });
  it('redirects the smaller of two stories that become one', () => {
    const { clusters, merged } = keepIdentities(of('a:1 b:1 c:2'), of('a:x b:x c:x'));
    expect(clusters.get('x')).toBe('1');
    expect(merged).toEqual([{ from: '2', into: '1' }]);
  });
});
