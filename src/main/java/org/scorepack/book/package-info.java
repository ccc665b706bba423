/**
 * Keeps facts, judgements, words and the configuration of every run. Everything after extraction reads the book and
 * nothing else.
 *
 * <p>Start at {@link org.scorepack.book.BookStore}; {@link org.scorepack.book.FigureBook} is what it gives back.
 */
@ApplicationModule(allowedDependencies = {"calendar", "scorecard", "figure"})
@NullMarked
package org.scorepack.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
