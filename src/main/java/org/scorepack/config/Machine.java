package org.scorepack.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code application.yaml} says about the machine, with environment variables applied.
 *
 * @param storeUrl JDBC URL of the store; empty = the H2 file below the home folder
 * @param storeUser user of the store; empty = the default of the embedded one
 * @param storePassword of the store; never printed
 * @param storeLease for how long a run stays with a process that does not say that it lives; only where the store lets
 *     several processes in
 * @param out output folder, relative to the home or absolute
 * @param folders folders that sources may read, relative to the home or absolute; the home itself always is
 * @param driverProperties properties that JDBC drivers of sources may be given beside the harmless ones, by driver
 * @param threads worker threads; empty = number of cores
 */
public record Machine(
        Optional<String> storeUrl,
        Optional<String> storeUser,
        Optional<Secret> storePassword,
        Duration storeLease,
        String out,
        List<String> folders,
        Map<String, Set<String>> driverProperties,
        Optional<Integer> threads) {}
