package org.scorepack.extract;

import java.util.List;

/**
 * A line of a table of text.
 *
 * @param number the physical line of the file on which it starts, from 1
 */
record Line(long number, List<String> cells) {}
