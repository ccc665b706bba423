package org.scorepack.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.Label;

/**
 * What became of one feed in a run.
 *
 * @param source id of the source
 * @param feed id of the feed
 * @param input files or query that were read, relative to the home
 * @param rows rows read
 * @param used rows that went into figures
 * @param rejected rows left out with a reason
 * @param filtered rows left out by a condition
 * @param sha256 of the bytes read (files) or of the rows in order (queries); empty where reading failed
 * @param newest last day of the newest period that it delivered
 * @param outcome whether its figures can be relied on
 * @param reason why not, in words that can stand on a page; empty for {@link Outcome#LOADED}
 * @param detail what else those who look after the run have to know, such as an address or what a database said; it stands
 *     on the console, in the log and in the control folder, and never on a page
 * @param totals control totals that were compared, in the order of files
 * @param day up to which day it reaches; empty where nobody asks
 * @param announced what was announced, where it is {@link Outcome#LATE}
 * @param closing what became of the closing postings of a ledger, oldest year first; empty where there was none
 */
public record SourceReport(
        String source,
        String feed,
        String input,
        long rows,
        long used,
        long rejected,
        long filtered,
        String sha256,
        Optional<LocalDate> newest,
        Outcome outcome,
        String reason,
        String detail,
        List<ControlTotal> totals,
        Optional<NewestDay> day,
        Optional<Announced> announced,
        List<ClosingPostings> closing) {

    /** A delay that was announced: why, in the languages of the configuration, and until when. */
    public record Announced(Label reason, LocalDate until) {}

    public SourceReport {
        totals = List.copyOf(totals);
        closing = List.copyOf(closing);
    }

    /** Of a feed that nobody asks about control totals and newest days. */
    public SourceReport(
            String source,
            String feed,
            String input,
            long rows,
            long used,
            long rejected,
            long filtered,
            String sha256,
            Optional<LocalDate> newest,
            Outcome outcome,
            String reason,
            String detail) {
        this(
                source,
                feed,
                input,
                rows,
                used,
                rejected,
                filtered,
                sha256,
                newest,
                outcome,
                reason,
                detail,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Whether it does not reach as far as it has to. */
    public boolean stale() {
        return day.map(NewestDay::stale).orElse(false);
    }

    /** As pages may know it. */
    public SourceReport withoutDetail() {
        return withDetail("");
    }

    public SourceReport withDetail(String other) {
        return new SourceReport(
                source, feed, input, rows, used, rejected, filtered, sha256, newest, outcome, reason, other, totals,
                day, announced, closing);
    }

    /** With what was compared. */
    public SourceReport with(List<ControlTotal> compared, Optional<NewestDay> reached, List<ClosingPostings> counted) {
        return new SourceReport(
                source, feed, input, rows, used, rejected, filtered, sha256, newest, outcome, reason, detail, compared,
                reached, announced, counted);
    }

    /** With what was announced. */
    public SourceReport with(Announced said) {
        return new SourceReport(
                source,
                feed,
                input,
                rows,
                used,
                rejected,
                filtered,
                sha256,
                newest,
                outcome,
                reason,
                detail,
                totals,
                day,
                Optional.of(said),
                closing);
    }

    /** Reason and detail in one text, for those who look after the run; empty where there is neither. */
    public String explained() {
        return reason.isEmpty() || detail.isEmpty() ? reason + detail : reason + ": " + detail;
    }

    /** What became of a feed. */
    public enum Outcome {
        LOADED,
        /** Announced as late for this period. */
        LATE,
        /** Could not be read, or too many rows were rejected. */
        FAILED,
        /** May be absent, and is. */
        ABSENT
    }
}
