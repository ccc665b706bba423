package org.scorepack.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * That somebody stands for a figure that is suspect. It holds for exactly this value.
 *
 * @param department id
 * @param metric id
 * @param period code of the figure's period
 * @param basis code of the span that the figure covers
 * @param value in the metric's unit
 * @param reason why it is right, in that person's words; may be empty
 * @param by who it was
 * @param at when
 */
public record Confirmation(
        String department,
        String metric,
        String period,
        String basis,
        BigDecimal value,
        String reason,
        String by,
        Instant at) {}
