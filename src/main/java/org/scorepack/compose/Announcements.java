package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.figure.SourceReport;

/** Why figures are late and until when, in the language of the pack: the book keeps such a reason in English, and beside it as it was announced. */
record Announcements(Review review) {

    /** A reason that was announced in the pack's language; any other as it stands. */
    String said(String reason) {
        return review.input().sources().stream()
                .filter(report -> report.reason().equals(reason))
                .flatMap(report -> report.announced().stream())
                .findFirst()
                .map(this::said)
                .orElse(reason);
    }

    /** Why a source is not loaded. */
    String of(SourceReport report) {
        return report.announced().map(this::said).orElse(report.reason());
    }

    private String said(SourceReport.Announced announced) {
        String until = review.periods().dayOf(announced.until(), review.period());
        return Optional.of(review.text(announced.reason()))
                .filter(reason -> !reason.isEmpty())
                .map(reason -> review.words().say("late.expected", reason, until))
                .orElseGet(() -> review.words().say("late.expected.nobody", until));
    }
}
