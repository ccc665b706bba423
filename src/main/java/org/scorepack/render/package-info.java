/**
 * Lays out and draws a pack: HTML, PDF, CSV. Formats nothing; the only place that knows FreeMarker, openhtmltopdf and
 * JFreeChart.
 *
 * <p>Start at {@link org.scorepack.render.PackRenderer}.
 */
@ApplicationModule(allowedDependencies = {"compose", "scorecard", "figure"})
@NullMarked
package org.scorepack.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
