package org.scorepack.scorecard;

import java.util.Optional;

/**
 * The company's own two colours, each {@code #rrggbb} in lower case. They never stand for a status, and no chart has them.
 *
 * @param accent links and headings
 * @param tint behind the heads of tables
 * @param darkAccent the same on a dark screen; empty = the nearest to {@code accent} that can be read there
 * @param darkTint the same on a dark screen; empty = the nearest to {@code tint} on which can be read there
 */
public record BrandColours(
        Placed<String> accent,
        Placed<String> tint,
        Optional<Placed<String>> darkAccent,
        Optional<Placed<String>> darkTint) {}
