package org.scorepack.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Held;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.figure.TieOut;
import org.scorepack.ledger.Confirmation;
import org.scorepack.publish.Certificate;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Metric;

/** Counts for every department what its card asks for and what became of it. */
final class Certifying {

    private final RunScope scope;
    private final Strategies strategies;
    private final Production production;

    Certifying(RunScope scope, Strategies strategies, Production production) {
        this.scope = scope;
        this.strategies = strategies;
        this.production = production;
    }

    Certificate certificate() {
        Shortfall shortfall = new Shortfall(scope, strategies);
        return new Certificate(
                strategies.departments().stream()
                        .filter(id -> production.made().containsKey(id))
                        .map(id -> line(id, shortfall))
                        .toList(),
                strategies.packs().stream()
                        .filter(pack -> pack.audience() != Audience.Kind.MANAGEMENT)
                        .map(PackId::text)
                        .filter(id -> production.made().containsKey(id))
                        .map(id -> new Certificate.Other(id, pack(id)))
                        .toList(),
                held(),
                confirmed(),
                RunTieOuts.of(scope.book(), scope.run(), strategies.ofThisRun(), scope.period()).stream()
                        .map(Certifying::compared)
                        .toList());
    }

    private static Certificate.Compared compared(TieOut tie) {
        return new Certificate.Compared(
                tie.id().department(),
                tie.id().metric(),
                tie.id().period().code(),
                tie.verdict().name(),
                plain(tie.actual()),
                tie.provenance(),
                tie.feed(),
                plain(tie.other()),
                tie.otherProvenance(),
                plain(tie.difference()));
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(value ->
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    private List<Certificate.Suspect> held() {
        return scope.book().held(scope.run()).stream().map(Certifying::suspect).toList();
    }

    private List<Certificate.Confirmed> confirmed() {
        List<Confirmation> all = scope.ledger().confirmations().of(scope.organisation());
        return scope.book().released(scope.run()).stream()
                .flatMap(released -> all.stream()
                        .filter(said -> ConfirmedFigure.isMeant(said, released))
                        .reduce((earlier, later) -> later)
                        .map(said -> new Certificate.Confirmed(suspect(released), said.by(), said.at(), said.reason()))
                        .stream())
                .toList();
    }

    private static Certificate.Suspect suspect(Held held) {
        return new Certificate.Suspect(
                held.id().department(),
                held.id().metric(),
                held.id().period().code(),
                held.id().basis().code(),
                held.value(),
                held.feed(),
                held.check().code(),
                held.detail(),
                held.figure().provenance());
    }

    private Certificate.Line line(String department, Shortfall shortfall) {
        List<Metric> metrics = strategies.ofThisRun().metricsOf(department).stream()
                .filter(metric -> metric.life().overlaps(scope.period()))
                .toList();
        List<Judgement> current = CurrentJudgements.of(
                metrics, scope.book().book(scope.run(), department).judgements(), scope.period());
        return new Certificate.Line(
                department,
                metrics.size(),
                (int) current.stream()
                        .filter(it -> it.actual().number().isPresent())
                        .count(),
                count(current, Absence.NOT_DUE),
                count(current, Absence.NOT_APPLICABLE),
                0,
                current.stream()
                        .filter(it -> isAbsent(it, Absence.NO_DATA) || isAbsent(it, Absence.HELD))
                        .map(it ->
                                missing(it, shortfall.excuse(department, it.id().metric())))
                        .toList(),
                pack(department));
    }

    private static int count(List<Judgement> judgements, Absence kind) {
        return (int) judgements.stream().filter(it -> isAbsent(it, kind)).count();
    }

    private static boolean isAbsent(Judgement judgement, Absence kind) {
        return judgement.actual() instanceof Reading.Absent absent && absent.kind() == kind;
    }

    private static Certificate.Missing missing(Judgement judgement, Optional<Shortfall.Excuse> excuse) {
        Reading.Absent absent = (Reading.Absent) judgement.actual();
        boolean held = absent.kind() == Absence.HELD;
        return new Certificate.Missing(
                judgement.id().metric(),
                MissingReason.of(absent),
                !held && excuse.equals(Optional.of(Shortfall.Excuse.LATE)),
                !held && excuse.equals(Optional.of(Shortfall.Excuse.OPTIONAL)),
                held);
    }

    private Certificate.Pack pack(String id) {
        Production.Made made = production.made().get(id);
        if (made instanceof Production.Made.NewEdition edition) {
            return new Certificate.Pack(Certificate.Outcome.PUBLISHED, Optional.of(edition.number()), "");
        }
        if (made instanceof Production.Made.Restored edition) {
            return new Certificate.Pack(Certificate.Outcome.UNCHANGED, Optional.of(edition.number()), "");
        }
        if (made instanceof Production.Made.Unchanged edition) {
            return new Certificate.Pack(Certificate.Outcome.UNCHANGED, Optional.of(edition.number()), "");
        }
        String reason = made instanceof Production.Made.Failed failed ? failed.reason() : "not made";
        return new Certificate.Pack(Certificate.Outcome.FAILED, Optional.empty(), reason);
    }
}
