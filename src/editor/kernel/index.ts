// Registers everything the editor shows of a kernel log.
import * as vscode from 'vscode';
import type { Room } from '../room';
import { registerAnalysisDocuments } from './analysisDocument';
import { registerCodeLens } from './codeLens';
import { registerDiagnostics } from './diagnostics';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerInlayHints } from './inlayHints';
import { registerNavigation } from './navigation';
import { registerReveal } from './reveal';
import { registerSemanticTokens } from './semanticTokens';
import { ReportStatus } from './status';
import { registerSymbols } from './symbols';

export function registerKernel(room: Room): vscode.Disposable {
  return vscode.Disposable.from(
    registerCodeLens(room),
    registerHover(room),
    registerSymbols(room),
    registerFolding(room),
    registerDiagnostics(room),
    registerSemanticTokens(room),
    registerNavigation(room),
    registerInlayHints(room),
    registerAnalysisDocuments(room),
    registerReveal(room),
    new ReportStatus(room),
  );
}
