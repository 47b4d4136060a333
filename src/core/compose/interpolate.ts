import type { Step } from '../identity.ts';
import type { Fault } from '../source.ts';
import { type Cast, casts } from './cast.ts';
import type { Environment } from './environment.ts';
import { type PatternState, ruleAt, step } from './pattern.ts';
import { substitute } from './template.ts';
import { type ComposeEntry, type ComposePath, type ComposeString, type ComposeValue, pathText } from './tree.ts';

/** Values that one file's interpolation may produce: aliases make a small file a large tree. */
const mostValues = 400_000;

/**
 * The tree with every string interpolated (keys never) and cast to what its key wants. A value whose interpolation
 * Compose refuses becomes a refused value and a fault. What aliases share stays shared wherever no cast tells the
 * places apart, so an alias bomb costs what its text costs; the rest is bounded by a budget.
 */
export function interpolate(root: ComposeValue, environment: Environment, faults: Fault[]): ComposeValue {
  return new Interpolation(environment, faults).value(root, [], [casts]);
}

class Interpolation {
  private readonly environment: Environment;
  private readonly faults: Fault[];
  private readonly shared = new Map<ComposeValue, ComposeValue>();
  private values = 0;

  constructor(environment: Environment, faults: Fault[]) {
    this.environment = environment;
    this.faults = faults;
  }

  value(value: ComposeValue, path: ComposePath, state: PatternState<Cast>): ComposeValue {
    if (value.kind !== 'string' && value.kind !== 'list' && value.kind !== 'map') return value;
    const isShareable = state.length === 0;
    const known = isShareable ? this.shared.get(value) : undefined;
    if (known !== undefined) return known;
    this.values += 1;
    if (this.values > mostValues) return this.overBudget(value);
    const result = this.inner(value, path, state);
    if (isShareable) this.shared.set(value, result);
    return result;
  }

  private inner(value: ComposeValue, path: ComposePath, state: PatternState<Cast>): ComposeValue {
    if (value.kind === 'string') return this.string(value, path, ruleAt(state));
    if (value.kind === 'list') {
      const next = step(state, '[]');
      const items = value.items.map(item => this.value(item, [...path, '[]'], next));
      return items.some((item, index) => item !== value.items[index]) ? { ...value, items } : value;
    }
    if (value.kind !== 'map') return value;
    const entries = new Map<string, ComposeEntry>();
    let isChanged = false;
    for (const [key, entry] of value.entries) {
      const inner = this.value(entry.value, [...path, key], step(state, key));
      isChanged ||= inner !== entry.value;
      entries.set(key, inner === entry.value ? entry : { key: entry.key, value: inner });
    }
    return isChanged ? { ...value, entries } : value;
  }

  private overBudget(value: ComposeValue): ComposeValue {
    const fault: Fault = {
      message: 'its aliases make more values than any real file has: not read further',
      at: value.span,
    };
    if (this.values === mostValues + 1) this.faults.push(fault);
    return { kind: 'refused', span: value.span, fault };
  }

  private string(value: ComposeString, path: ComposePath, cast: Cast | undefined): ComposeValue {
    const done = this.substituted(value, path);
    if (cast === undefined || done.kind !== 'string') return done;
    const made = cast(done);
    return typeof made === 'string' ? this.refuse(value, `${pathText(path)} ${made}`) : made;
  }

  private substituted(value: ComposeString, path: ComposePath): ComposeValue {
    if (!value.value.includes('$')) return value;
    const result = substitute(value.value, name => this.environment.get(name)?.value);
    if (!result.ok) return this.refuse(value, `${pathText(path)}: ${result.message}`);
    const trail: Step[] = [];
    for (const name of new Set(result.used)) {
      const variable = this.environment.get(name);
      trail.push({ by: 'compose', effect: `${name}=${variable?.value ?? ''}`, at: variable?.at });
    }
    for (const name of new Set(result.unset)) {
      trail.push({ by: 'compose', effect: `${name} is not set: Compose makes it empty`, at: value.span });
    }
    return { kind: 'string', value: result.text, span: value.span, trail };
  }

  private refuse(value: ComposeString, message: string): ComposeValue {
    const fault = { message, at: value.span };
    this.faults.push(fault);
    return { kind: 'refused', span: value.span, fault };
  }
}
