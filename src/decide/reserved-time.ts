/** The time kept for profiles: they need it where something regressed, and what is open needs it where nothing did. */

import { sharedP } from './confirm-looks.ts';
import { findingIn, judgeConfirmed } from './judge.ts';
import { isOpen, type Series } from './series.ts';
import type { Build, Confirming } from './staged.ts';

/**
 * Opens it unless a confirmation that has ended found a regression. One that has not ended is not looked at: it would be
 * tested twice, and fail unchanged code oftener than α says.
 */
export function openReserve(confirming: readonly Confirming[], { ledger, alpha }: Build): void {
  if (ledger.reserve.ms > 0 && !hasRegressed(confirming, alpha)) ledger.reserve.state = 'open';
}

/** Leaves the rest of it for profiles as soon as there is something to profile. */
export function closeReserve(confirming: readonly Confirming[], { ledger, alpha }: Build): void {
  if (ledger.reserve.state === 'open' && hasRegressed(confirming, alpha)) ledger.reserve.state = 'closed';
}

function hasRegressed(confirming: readonly Confirming[], alpha: number): boolean {
  return confirming.some(({ confirmed }) => isRegression(confirmed, { alpha, size: confirming.length }));
}

function isRegression(series: Series, family: { readonly alpha: number; readonly size: number }): boolean {
  if (isOpen(series) || series.ending !== undefined) return false;
  const finding = findingIn(series, family.alpha);
  if (finding === undefined) return false;
  const pAdjusted = Math.min(1, sharedP(series, finding.pWorse) * family.size);
  return judgeConfirmed(finding, pAdjusted, family).kind === 'regression';
}
