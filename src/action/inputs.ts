import { type Given, optionTable } from '../options.ts';

/**
 * The inputs of the step, which the runner gives as variables `INPUT_NAME`
 * (<https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs>). An empty input is one that was
 * not given: workflows fill inputs from expressions that may come to nothing.
 */
export function givenByInputs(environment: Readonly<Record<string, string | undefined>>): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const { name, repeats, on } of optionTable) {
    if (!on.includes('action')) continue;
    const text = environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    if (text === '') continue;
    const values = repeats ? text.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()])) : [text];
    given.set(name, { values, where: `the input ${name}`, by: 'option' });
  }
  return given;
}
