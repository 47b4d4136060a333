import { patternOf, type Text, textOf, type WordScope } from './expand.ts';
import { matchesGlob } from './glob.ts';
import type { ArithmeticExpression, TestExpression } from './parse.ts';

/** Three-valued: `undefined` is "cannot be known". */
export type Truth = boolean | undefined;

/** `test` or `[` without its brackets (POSIX test, with `-a`, `-o`, `!` and parentheses). */
export function isTestTrue(words: readonly Text[]): Truth {
  if (words.length === 0) return false;
  if (words.length === 1) return words[0] === undefined ? undefined : words[0] !== '';
  return eitherOf(splitAt(words, '-o').map(part => allOf(splitAt(part, '-a').map(primaryIsTrue))));
}

/** `[[ … ]]`. */
export function isExpressionTrue(expression: TestExpression, scope: WordScope): Truth {
  switch (expression.type) {
    case 'TestGroup':
      return isExpressionTrue(expression.expression, scope);
    case 'TestNot': {
      const inner = isExpressionTrue(expression.operand, scope);
      return expression.negations.length % 2 === 0 ? inner : not(inner);
    }
    case 'TestLogical': {
      const operands = expression.operands.map(operand => isExpressionTrue(operand, scope));
      return expression.operator === '&&' ? allOf(operands) : eitherOf(operands);
    }
    case 'TestUnary':
      return isUnaryTrue(expression.operator, textOf(expression.operand, scope), scope);
    case 'TestBinary': {
      const left = textOf(expression.left, scope);
      if (expression.operator === '=~') return undefined;
      if (!['=', '==', '!='].includes(expression.operator))
        return isBinaryTrue(left, expression.operator, textOf(expression.right, scope));
      const pattern = patternOf(expression.right, scope);
      if (left === undefined || pattern === undefined) return undefined;
      return matchesGlob(pattern, left) === (expression.operator !== '!=');
    }
  }
}

/** `(( … ))`, as far as it compares numbers and variables. */
export function isArithmeticTrue(expression: ArithmeticExpression | undefined, scope: WordScope): Truth {
  if (expression === undefined) return undefined;
  const value = arithmeticValue(expression, scope);
  return value === undefined ? undefined : value !== 0;
}

function arithmeticValue(expression: ArithmeticExpression, scope: WordScope): number | undefined {
  switch (expression.type) {
    case 'ArithmeticGroup':
      return arithmeticValue(expression.expression, scope);
    case 'ArithmeticUnary': {
      const operand = arithmeticValue(expression.operand, scope);
      return expression.operator === '!' && operand !== undefined ? Number(operand === 0) : undefined;
    }
    case 'ArithmeticWord':
      return numberOfWord(expression, scope);
    case 'ArithmeticBinary': {
      const left = arithmeticValue(expression.left, scope);
      const right = arithmeticValue(expression.right, scope);
      const compare = comparisons[expression.operator];
      return left === undefined || right === undefined || compare === undefined
        ? undefined
        : Number(compare(left, right));
    }
    default:
      return undefined;
  }
}

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '&&': (left, right) => left !== 0 && right !== 0,
  '||': (left, right) => left !== 0 || right !== 0,
};

function numberOfWord(word: ArithmeticExpression & { type: 'ArithmeticWord' }, scope: WordScope): number | undefined {
  const name = word.value.replace(/^\$\{?(\w+|#)\}?$/, '$1');
  if (/^\d+$/.test(word.value)) return Number(word.value);
  const held =
    name === '#' ? scope.positional?.length.toString() : /^[A-Za-z_]\w*$/.test(name) ? scope.variable(name) : undefined;
  if (held === null) return 0;
  return held !== undefined && /^-?\d+$/.test(held) ? Number(held) : undefined;
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function eitherOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function primaryIsTrue(words: readonly Text[]): Truth {
  const [first, second, third] = words;
  if (words.length > 1 && first === '!') return not(primaryIsTrue(words.slice(1)));
  if (words.length > 2 && first === '(' && words.at(-1) === ')') return isTestTrue(words.slice(1, -1));
  if (words.length === 1) return first === undefined ? undefined : first !== '';
  if (words.length === 2) return first === undefined ? undefined : isUnaryTrue(first, second, undefined);
  return words.length === 3 && second !== undefined ? isBinaryTrue(first, second, third) : undefined;
}

/** `-a` and `-o` join only between complete tests: `"$x" -a …` with an operand of that text is not told apart. */
function splitAt(words: readonly Text[], operator: string): Text[][] {
  const parts: Text[][] = [[]];
  for (const word of words) {
    if (word === operator && parts.at(-1)?.length !== 0) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function isUnaryTrue(operator: string, operand: Text, scope: WordScope | undefined): Truth {
  if (operator === '-n' || operator === '-z')
    return operand === undefined ? undefined : (operand !== '') === (operator === '-n');
  if (operator === '-v' && scope !== undefined && operand !== undefined) {
    const held = scope.variable(operand);
    return held === undefined ? undefined : held !== null;
  }
  return undefined;
}

function isBinaryTrue(left: Text, operator: string, right: Text): Truth {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '=' || operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (!/^\s*-?\d+\s*$/.test(left) || !/^\s*-?\d+\s*$/.test(right)) return undefined;
  const difference = Number(left) - Number(right);
  switch (operator) {
    case '-eq':
      return difference === 0;
    case '-ne':
      return difference !== 0;
    case '-lt':
      return difference < 0;
    case '-le':
      return difference <= 0;
    case '-gt':
      return difference > 0;
    case '-ge':
      return difference >= 0;
    default:
      return undefined;
  }
}
