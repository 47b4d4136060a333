import type { VariableSource } from './image-stage.ts';
import type { Variable, Variables } from './words.ts';

interface Entry {
  readonly version: number;
  readonly value: Variable;
  readonly source: VariableSource;
}

/**
 * Variables of a stage over time. A look-up at an earlier line costs a search, not a copy of everything, so that a
 * stage of thousands of ENV and RUN lines stays linear.
 */
export class VariableHistory {
  readonly #entries = new Map<string, Entry[]>();
  #version = 0;

  /** Everything in force in another history now, as the beginning of this one. */
  static from(parent: VariableHistory): VariableHistory {
    const history = new VariableHistory();
    for (const [name, entries] of parent.#entries) {
      const last = entries.at(-1);
      if (last !== undefined) history.#entries.set(name, [{ ...last, version: 0 }]);
    }
    return history;
  }

  set(name: string, value: Variable, source: VariableSource): void {
    this.#version += 1;
    const entries = this.#entries.get(name);
    const entry = { version: this.#version, value, source };
    if (entries === undefined) this.#entries.set(name, [entry]);
    else entries.push(entry);
  }

  get(name: string): Entry | undefined {
    return this.#entries.get(name)?.at(-1);
  }

  /** What is in force now, for later questions. */
  snapshot(): Variables {
    const version = this.#version;
    return name => {
      const entries = this.#entries.get(name) ?? [];
      let low = 0;
      let high = entries.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((entries[middle]?.version ?? 0) <= version) low = middle + 1;
        else high = middle;
      }
      return entries[low - 1]?.value;
    };
  }
}
