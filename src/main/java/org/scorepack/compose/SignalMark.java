package org.scorepack.compose;

import org.scorepack.figure.Signal;

/**
 * A real change, or none, as seen.
 *
 * @param arrow ↗ ↘ or empty
 * @param word "Getting worse", "No real change", "Too early to tell"
 * @param reason "8 months above its average"; empty for none
 */
public record SignalMark(Signal.Change change, String arrow, String word, String reason) {}
