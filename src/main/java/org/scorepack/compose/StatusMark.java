package org.scorepack.compose;

import org.scorepack.figure.Status;

/**
 * A status as seen: never by colour alone.
 *
 * @param shape one character: ● ▲ ■ ○ ◌ –
 * @param word "On target"
 */
public record StatusMark(Status status, String shape, String word) {}
