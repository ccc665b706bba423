package org.scorepack.figure;

import java.util.Optional;
import org.scorepack.calendar.Period;

/**
 * An owner's words.
 *
 * @param department id
 * @param about id of a metric or objective; empty = the department
 * @param period what it speaks of
 * @param until last period that it stands for; empty = only its own
 * @param text plain words
 * @param author role
 */
public record Comment(
        String department, Optional<String> about, Period period, Optional<Period> until, String text, String author) {}
