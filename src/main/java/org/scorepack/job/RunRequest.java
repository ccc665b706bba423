package org.scorepack.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param period code of the period; empty = the month before today
 * @param departments whose packs are made; empty = all. Limits what is produced, never what is read
 * @param provisional whether the packs are marked as provisional
 * @param out output folder
 */
public record RunRequest(Optional<String> period, Set<String> departments, boolean provisional, Path out) {}
