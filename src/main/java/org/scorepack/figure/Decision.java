package org.scorepack.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a review decided.
 *
 * @param on day of the meeting
 * @param action id of the action that carries it out
 */
public record Decision(
        String department, String id, String text, String owner, LocalDate on, Optional<String> action) {}
