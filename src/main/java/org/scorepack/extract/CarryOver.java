package org.scorepack.extract;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/**
 * Which figures of an earlier run still hold beside what a feed delivered now. For the months that it covers the feed is the
 * truth, and a value that is gone is gone; the other months are taken over with where they came from.
 *
 * <p>A feed that failed covers nothing: its earlier months are taken over, the period of the run stays without data.
 *
 * @param covers what the feed says that it speaks for
 * @param period of the run
 */
public record CarryOver(Covers covers, Period period, FiscalCalendar calendar) {

    private static final String CARRIED = "carried from ";

    /**
     * The earlier figures to keep, in their order.
     *
     * @param earlier all figures of the feed in the latest run of the same or an earlier period
     * @param earlierRun how provenance names that run
     * @param delivered the figures that the feed delivered now; empty where it failed
     */
    public List<Figure> keep(List<Figure> earlier, String earlierRun, List<Figure> delivered) {
        TreeSet<Period> months = new TreeSet<>();
        delivered.forEach(figure -> months.add(monthOf(figure)));
        return earlier.stream()
                .filter(figure -> figure.id().scenario().looksAhead()
                        || !figure.id().period().endsAfter(period))
                .filter(figure -> !isCovered(monthOf(figure), months))
                .map(figure -> carried(figure, earlierRun))
                .toList();
    }

    /** The base period that a figure counts in: its own, or that in which its week ends. */
    private Period monthOf(Figure figure) {
        Period of = figure.id().period();
        return of.frequency() == Frequency.WEEK ? calendar.on(of.last()) : of;
    }

    private boolean isCovered(Period month, TreeSet<Period> delivered) {
        if (delivered.isEmpty()) {
            return month.equals(period);
        }
        if (covers instanceof Covers.All) {
            return true;
        }
        if (covers instanceof Covers.Last last) {
            return month.compareTo(calendar.shift(period, 1 - last.periods())) >= 0;
        }
        return month.compareTo(delivered.first()) >= 0 && month.compareTo(delivered.last()) <= 0;
    }

    private static Figure carried(Figure figure, String run) {
        String provenance = figure.provenance().isEmpty() || figure.provenance().startsWith(CARRIED)
                ? figure.provenance()
                : new Provenance(Provenance.Kind.CARRIED, run, "", 0, 0, 0, "", List.of(figure.provenance())).text();
        return new Figure(figure.id(), carried(figure.reading()), provenance);
    }

    private static Reading carried(Reading reading) {
        if (reading instanceof Reading.Present present) {
            Optional<Reading.Ratio> ratio = present.ratio();
            return new Reading.Present(
                    present.value(), ratio, present.quality().worst(Quality.of(Quality.Kind.CARRIED)));
        }
        return reading;
    }
}
