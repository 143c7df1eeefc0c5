import { relative } from 'node:path';
import process from 'node:process';
import ts from 'typescript';

/** The type errors of the files given, under the project's own options, each with its file and line. */
export function typeErrors(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files }, ts.sys, process.cwd());
  const program = ts.createProgram(files, options);
  const errors = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return errors.map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${relative(process.cwd(), file?.fileName ?? '')}:${line}: ${text}`;
  });
}
