package org.scorepack.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scorepack.job.Verdict;
import org.scorepack.proof.Flaw;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code verify} prints, for people and for programs. */
final class VerdictText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private VerdictText() {}

    static List<String> lines(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        verdict.flaws().forEach(flaw -> lines.add(word(flaw.kind()) + "  " + flaw));
        verdict.unchecked().forEach(reason -> lines.add("not checked: " + reason));
        String checked = count(verdict.editions(), "edition") + ", " + count(verdict.files(), "file");
        String again = "; " + count(verdict.remade(), "edition") + " made once more from the book";
        if (verdict.flaws().isEmpty()) {
            lines.add(checked + ": all as published" + (verdict.remade() == 0 ? "" : again + ", the same to the byte"));
        } else {
            lines.add(count(verdict.flaws().size(), "fault") + " in " + checked + (verdict.remade() == 0 ? "" : again));
        }
        return lines;
    }

    static String json(Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("asPublished", verdict.flaws().isEmpty());
        json.put("editions", verdict.editions());
        json.put("files", verdict.files());
        json.put("remade", verdict.remade());
        json.put("faults", verdict.flaws().stream().map(VerdictText::flaw).toList());
        json.put("notChecked", verdict.unchecked());
        return MAPPER.writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> flaw(Flaw flaw) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", word(flaw.kind()));
        json.put("file", flaw.file());
        json.put("where", flaw.where());
        json.put("figure", flaw.figure());
        json.put("found", flaw.found());
        json.put("expected", flaw.expected());
        return json;
    }

    /** {@code not-as-recorded}: stable, for programs. */
    private static String word(Flaw.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
