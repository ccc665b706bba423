package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.assess.LevelScore;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.figure.TieOut;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;

/**
 * All that a pack may know of a department: made in one place by one filter. What crosses departments is name, owner
 * and status of linked objectives, and values only of shared metrics and those of class public.
 *
 * @param audience for whom the pack is made; what it may not know is not in here
 * @param organisation company, calendar, perspectives, departments (names), roles
 * @param department whose pack it is
 * @param period reported
 * @param objectives of the department, in order, with their metrics
 * @param judgements of the department's metrics, all periods and bases, in key order
 * @param limits usual ranges of its metrics at the reported period
 * @param outlooks where its metrics are heading from the reported period on
 * @param calls what the packs before expected of the month after them and of their year
 * @param corrections values of earlier months that differ from the last edition
 * @param waiting objectives of other departments that it waits for, or that wait for it
 * @param sources reports of the feeds that its metrics come from
 * @param rejects rows of those feeds that were left out
 * @param tieOuts what second sources say of its metrics' months
 * @param comments owners' words on the department
 * @param actions of the department
 * @param children the departments directly below with their counts; empty in a department without any
 * @param evenly ids of metrics whose year was to be spread as last year's months, which give no pattern
 * @param scores of the department, its perspectives and objectives, and of what stands below it
 * @param below what it may know of all departments below it
 */
public record PackInput(
        Audience audience,
        Organisation organisation,
        Department department,
        Period period,
        List<Objective> objectives,
        List<Judgement> judgements,
        List<ProcessLimits> limits,
        List<Outlook> outlooks,
        List<Call> calls,
        List<Correction> corrections,
        List<Waiting> waiting,
        List<SourceReport> sources,
        List<Reject> rejects,
        List<TieOut> tieOuts,
        List<Comment> comments,
        List<Action> actions,
        List<ChildCounts> children,
        List<String> evenly,
        List<LevelScore> scores,
        Below below) {

    /**
     * What an earlier pack expected of the month after it, or of its year.
     *
     * @param metric id
     * @param madeIn period of the pack
     * @param period that was expected: the month after, or the year that the pack's month belongs to
     * @param ours what we worked out; empty where nothing could be
     * @param owner what the owner had signed
     */
    public record Call(
            String metric, Period madeIn, Period period, Optional<BigDecimal> ours, Optional<BigDecimal> owner) {}

    /**
     * A value of an earlier month that the last edition showed otherwise; of a metric that is judged on a longer span also the
     * value of the span.
     *
     * @param before as the last edition had it, with its status then
     * @param now as it is known now
     */
    public record Correction(Judgement before, Judgement now) {}

    /**
     * A link between objectives of two departments.
     *
     * @param us name of our objective
     * @param them name of the other department's objective
     * @param department name of the other department
     * @param owner name of the other objective's owner
     * @param status of the other objective
     * @param theyWait whether they wait for us rather than we for them
     */
    public record Waiting(String us, String them, String department, String owner, Status status, boolean theyWait) {

        /** For readers to whom nobody is named. */
        public Waiting withoutOwner() {
            return new Waiting(us, them, department, "", status, theyWait);
        }
    }

    /** How many metrics of a department have which status. */
    public record ChildCounts(Department department, List<StatusCount> counts) {}

    /** So many metrics have this status. */
    public record StatusCount(Status status, int count) {}

    /**
     * What a department may know of all those below it: counts by perspective, names and statuses of objectives that wait for
     * each other, and values of the metrics that its own are put together from.
     *
     * @param departments in the order of the organisation; empty where there are too many to be shown
     * @param waits between two departments below
     * @param parts of its own metrics, in their order
     */
    public record Below(List<Counts> departments, List<Wait> waits, List<Part> parts) {

        /** Of a department without any below. */
        public static final Below NOBODY = new Below(List.of(), List.of(), List.of());

        public Below {
            departments = List.copyOf(departments);
            waits = List.copyOf(waits);
            parts = List.copyOf(parts);
        }
    }

    /** How many metrics of a department have which status, by the id of the perspective. */
    public record Counts(Department department, Map<String, List<StatusCount>> byPerspective) {

        public Counts {
            byPerspective = Map.copyOf(byPerspective);
        }
    }

    /**
     * An objective of a department that needs one of another.
     *
     * @param latest after so many months it is felt at the latest, as the card declares
     */
    public record Wait(Side who, Side onWhom, int latest) {

        /** For readers to whom nobody is named. */
        public Wait withoutOwners() {
            return new Wait(who.withoutOwner(), onWhom.withoutOwner(), latest);
        }
    }

    /** A department's objective: names and status, no values. */
    public record Side(String department, String objective, String owner, Status status) {

        Side withoutOwner() {
            return new Side(department, objective, "", status);
        }
    }

    /**
     * One department's share of a metric that is put together from several departments, in the metric's own unit.
     *
     * @param metric id of the metric above
     * @param months judgements of the months, oldest first
     * @param exchange how its amounts came into the metric's currency; empty where they are in it
     */
    public record Part(String metric, Department department, List<Judgement> months, Optional<Exchange> exchange) {

        /** A share that is in the metric's own unit as it is. */
        public Part(String metric, Department department, List<Judgement> months) {
            this(metric, department, months, Optional.empty());
        }

        public Part {
            months = List.copyOf(months);
        }
    }

    /**
     * A department's amounts in another currency than the total's ({@code rules.md} 1.4).
     *
     * @param currency ISO code of its own
     * @param target of the reported month at the rate of that month, as its value is; empty without target or rate
     * @param withoutRate months of which the amount is known and the rate is not
     */
    public record Exchange(String currency, Optional<BigDecimal> target, List<Period> withoutRate) {

        public Exchange {
            withoutRate = List.copyOf(withoutRate);
        }
    }
}
