/**
 * Text to a checked configuration, or the whole list of what is wrong with it.
 *
 * <p>Start at {@link org.scorepack.config.HomeFolder}, which gives a {@link org.scorepack.config.Configuration}; {@link org.scorepack.config.SourceSpec} and {@link
 * org.scorepack.config.FeedSpec} say what {@code sources.yaml} may hold.
 */
@ApplicationModule(allowedDependencies = {"calendar", "scorecard"})
@NullMarked
package org.scorepack.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
