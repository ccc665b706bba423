package org.scorepack.config;

import java.util.Optional;
import org.scorepack.scorecard.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML text to {@link Node}s, strictly: {@code reliability.md} 5, class YAML. */
final class YamlText {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(TextFile.MAX_BYTES + 1)
            .setUseMarks(true)
            .build();

    private YamlText() {}

    /** The whole text; empty where it holds nothing or could not be read, which is then among the findings. */
    static Optional<Node> read(String file, String text, Findings findings) {
        try {
            YamlComposer composer = new YamlComposer(file, findings);
            new Parse(SETTINGS).parseString(text).forEach(composer::accept);
            return composer.root();
        } catch (YamlComposer.Refused refused) {
            findings.add(refused.finding());
        } catch (MarkedYamlEngineException broken) {
            boolean unclosed = broken.getProblem().contains("unexpected end of stream");
            Place place = (unclosed ? broken.getContextMark() : broken.getProblemMark())
                    .or(broken::getProblemMark)
                    .map(mark -> YamlComposer.placeOf(file, mark))
                    .orElse(Place.ofFile(file));
            syntax(place, text, broken.getProblem(), findings);
        } catch (YamlEngineException broken) {
            findings.error(
                    "yaml-syntax", Place.ofFile(file), "this is not YAML", "an editor with YAML support shows where");
        }
        findings.unreadable(file);
        return Optional.empty();
    }

    private static void syntax(Place place, String text, String problem, Findings findings) {
        int at = charAt(text, place);
        if (at == '\t') {
            findings.error("tab", place, "a tab is used to indent", "indent with spaces");
        } else if (problem.contains("cannot start any token")) {
            String mark = Character.toString(at);
            findings.error(
                    "yaml-syntax",
                    place,
                    "a value starts with '" + mark + "', which means something else in YAML",
                    "put the value in quotes");
        } else if (problem.contains("mapping values are not allowed")) {
            findings.error(
                    "yaml-syntax",
                    place,
                    "a second ': ' in one line, or a key that is indented differently from its neighbours",
                    "put a text that holds ': ' in quotes; indent all keys of a block alike");
        } else if (problem.contains("unexpected end of stream")) {
            findings.error("yaml-syntax", place, "a quote that is not closed", "the same quote behind the text");
        } else if (problem.contains("<block end>")) {
            findings.error(
                    "yaml-syntax",
                    place,
                    "this does not belong to the block above",
                    "indent it like its neighbours; quote a text that holds special characters");
        } else {
            findings.error(
                    "yaml-syntax",
                    place,
                    "this is not YAML here: " + problem,
                    "check quotes, brackets and indentation");
        }
    }

    private static int charAt(String text, Place place) {
        String[] lines = text.split("\n", place.line() + 1);
        String line = place.line() >= 1 && place.line() <= lines.length ? lines[place.line() - 1] : "";
        int index = place.column() - 1;
        return index >= 0 && index < line.length() ? line.codePointAt(index) : ' ';
    }
}
