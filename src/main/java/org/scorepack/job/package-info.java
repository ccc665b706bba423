/**
 * The order of the steps, their threads, the clock. The only place that knows Spring Batch.
 *
 * <p>Start at {@link org.scorepack.job.Launcher}, then {@link org.scorepack.job.MonthlyReview}.
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
            "proof"
        })
@NullMarked
package org.scorepack.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
