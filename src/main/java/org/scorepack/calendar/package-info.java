/**
 * Periods and due dates: how a company cuts time into months, quarters and years.
 *
 * <p>Start at {@link org.scorepack.calendar.Period}. Everything here is a value; today's date is never asked for.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.scorepack.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
