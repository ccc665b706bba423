package org.scorepack.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorepack.assess.Variance;
import org.scorepack.compose.ExactText;
import org.scorepack.extract.Witness;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Signal;
import org.scorepack.figure.TieOut;
import org.scorepack.job.Explanation;
import org.scorepack.job.Lineage;
import org.scorepack.scorecard.Metric;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An explanation for programs: numbers as text in plain notation, so that none loses a digit. */
final class WhyJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WhyJson() {}

    static String of(Explanation why) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("department", why.edition().department());
        json.put("metric", why.metric().id());
        json.put("name", why.metric().name().in(Locale.ENGLISH));
        json.put("unit", why.metric().unit().symbol());
        json.put("period", why.edition().period());
        json.put("edition", why.edition().number());
        json.put("content", why.edition().contentSha());
        json.put("changedConfiguration", why.changedTexts());
        json.put("judged", judgement(why.judged(), why.metric()));
        why.thresholds().ifPresent(limits -> {
            Map<String, Object> colours = new LinkedHashMap<>();
            put(colours, "redLow", limits.redLow());
            put(colours, "greenLow", limits.greenLow());
            put(colours, "greenHigh", limits.greenHigh());
            put(colours, "redHigh", limits.redHigh());
            json.put("thresholds", colours);
        });
        why.limits().ifPresent(limits -> json.put("processLimits", limits(limits)));
        json.put("value", lineage(why.actual()));
        why.target().ifPresent(target -> json.put("target", lineage(target)));
        why.promised()
                .ifPresent(promised ->
                        json.put("promised", new PromiseText(why, ExactText.in(why.language()), promised).line()));
        json.put("suspects", why.suspects().stream().map(WhyJson::suspect).toList());
        json.put("tieOuts", why.tieOuts().stream().map(WhyJson::tieOut).toList());
        json.put(
                "otherSpans",
                why.alsoJudged().stream()
                        .map(judged -> judgement(judged, why.metric()))
                        .toList());
        json.put(
                "reported",
                why.reported().stream()
                        .map(other -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("period", other.edition().period());
                            entry.put("edition", other.edition().number());
                            entry.putAll(judgement(other.judgement(), why.metric()));
                            return entry;
                        })
                        .toList());
        return MAPPER.writeValueAsString(json) + "\n";
    }

    /** Gaps mean what they mean in figures.csv: {@code variance} is the whole one, with what exchange rates did. */
    private static Map<String, Object> judgement(Judgement judged, Metric metric) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", judged.id().toString());
        reading(json, judged.actual());
        put(json, "target", judged.target());
        put(json, "targetLow", judged.targetLow());
        put(json, "targetOriginal", judged.targetOriginal());
        put(json, "actualAtPlanRates", judged.atPlanRates());
        put(json, "currencyEffect", judged.currencyEffect());
        Optional<Gap> whole = Variance.whole(judged, metric);
        put(json, "variance", whole.map(Gap::absolute));
        put(json, "variancePercent", whole.flatMap(Gap::percent));
        whole.flatMap(Gap::favour).ifPresent(favour -> json.put("favourable", favour.code()));
        if (judged.atPlanRates().isPresent()) {
            put(json, "varianceAtPlanRates", judged.gap().map(Gap::absolute));
        }
        json.put("status", judged.status().name());
        put(json, "priorPeriod", judged.priorPeriod());
        put(json, "priorYear", judged.priorYear());
        put(json, "priorYearAtPlanRates", judged.priorYearAtPlanRates());
        judged.signal().map(Signal::code).ifPresent(code -> json.put("signal", code));
        judged.assurance().ifPresent(kind -> json.put("assurance", kind.name()));
        return json;
    }

    private static Map<String, Object> suspect(Explanation.Suspect suspect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", suspect.held().id().toString());
        json.put("held", suspect.isHeld());
        json.put("value", suspect.held().value());
        json.put("check", suspect.held().check().code());
        json.put("detail", suspect.held().detail());
        json.put("provenance", suspect.held().figure().provenance());
        suspect.checks().ifPresent(checks -> json.put("limits", SuspectLines.limits(checks)));
        suspect.confirmed().ifPresent(said -> {
            json.put("confirmedBy", said.by());
            json.put("confirmedAt", said.at().toString());
            json.put("confirmedReason", said.reason());
        });
        return json;
    }

    private static Map<String, Object> tieOut(TieOut tie) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", tie.id().toString());
        json.put("verdict", tie.verdict().name());
        put(json, "actual", tie.actual());
        json.put("provenance", tie.provenance());
        json.put("feed", tie.feed());
        put(json, "other", tie.other());
        json.put("otherProvenance", tie.otherProvenance());
        put(json, "difference", tie.difference());
        return json;
    }

    private static Map<String, Object> limits(ProcessLimits limits) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("chartedAs", limits.basis().name());
        json.put("from", limits.from().code());
        json.put("to", limits.to().code());
        json.put("points", limits.points());
        json.put("verdict", limits.verdict().name());
        json.put("mean", limits.mean());
        json.put("lower", limits.lower());
        json.put("upper", limits.upper());
        return json;
    }

    private static Map<String, Object> lineage(Lineage lineage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", lineage.figure().id().toString());
        json.put("unit", lineage.unit().symbol());
        reading(json, lineage.figure().reading());
        json.put("provenance", lineage.figure().provenance());
        if (!lineage.feed().isEmpty()) {
            json.put("feed", lineage.feed());
            json.put("source", lineage.evidence().name());
            json.put("rowCount", lineage.rowCount());
            json.put("rows", lineage.rows().stream().map(WhyJson::row).toList());
        }
        if (!lineage.of().isEmpty()) {
            json.put("of", lineage.of().stream().map(WhyJson::lineage).toList());
        }
        return json;
    }

    private static Map<String, Object> row(Witness.UsedRow row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell.text()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", row.place());
        json.put("cells", cells);
        return json;
    }

    private static void reading(Map<String, Object> json, Reading reading) {
        put(json, "actual", reading.number());
        put(json, "numerator", reading.fraction().map(Reading.Ratio::numerator));
        put(json, "denominator", reading.fraction().map(Reading.Ratio::denominator));
        if (reading instanceof Reading.Present present) {
            json.put("quality", present.quality().code());
        } else {
            json.put("absent", ((Reading.Absent) reading).kind().name());
            json.put("reason", ((Reading.Absent) reading).reason());
        }
    }

    private static void put(Map<String, Object> json, String key, Optional<BigDecimal> value) {
        value.ifPresent(number -> json.put(key, WhyText.plain(number)));
    }
}
