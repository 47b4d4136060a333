import { Composer, type Document, Lexer, Parser } from 'yaml';

/**
 * The YAML documents of a text, with the errors of each; nothing is resolved beyond the failsafe schema, and no key is
 * compared with another. As go-yaml, and unlike YAML's own rule, a quoted scalar or a flow collection may go on in
 * lines that are indented less than where it began.
 */
export function readDocuments(text: string): readonly Document[] {
  const lexer = new Lexer();
  for (const method of ['parseQuotedScalar', 'parseFlowCollection']) relax(lexer, method);
  const parser = new Parser();
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, schema: 'failsafe', logLevel: 'silent' });
  const documents: Document[] = [];
  for (const lexeme of lexer.lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, text.length));
  return documents;
}

/** The lexer's methods ask `indentNext` how far the next line must be indented; here it may stand anywhere. */
function relax(lexer: Lexer, method: string): void {
  const original: unknown = Reflect.get(lexer, method);
  if (typeof original !== 'function') return;
  function* relaxed(): Generator<unknown, unknown> {
    const wanted: unknown = Reflect.get(lexer, 'indentNext');
    Reflect.set(lexer, 'indentNext', 0);
    const next = yield* Reflect.apply(original as () => Generator<unknown, unknown>, lexer, []);
    Reflect.set(lexer, 'indentNext', wanted);
    return next;
  }
  Reflect.set(lexer, method, relaxed);
}
