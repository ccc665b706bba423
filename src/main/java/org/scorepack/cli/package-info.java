/**
 * Commands: what a user types and sees.
 *
 * <p>Start at {@link org.scorepack.cli.Main}.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "scorecard",
            "figure",
            "config",
            "extract",
            "book",
            "assess",
            "compose",
            "render",
            "ledger",
            "publish",
            "proof",
            "job"
        })
@NullMarked
package org.scorepack.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
