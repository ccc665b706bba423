package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code src/docs/rules.md} says is what the program does. */
class RulesTest {

    private static final Path RULES = Path.of("src/docs/rules.md");
    private static final Path CODE = Path.of("src/main/java/org/scorepack");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\d+\\.\\d+) (.+)$");
    private static final Pattern CASES = Pattern.compile("(?ms)^```case ([a-z-]+)\\n(.+?)^```");
    private static final Pattern CLASS = Pattern.compile("`([a-z/]+/[A-Z]\\w+\\.java)`");
    private static final Pattern CITED = Pattern.compile("rules\\.md\\}? (\\d+\\.\\d+)(?: (?:and|to) (\\d+\\.\\d+))?");
    private static final Pattern APPLIED = Pattern.compile("\\(rule: ([a-z ]+)\\)");

    @Test
    void every_case_comes_out_as_the_page_says() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (MatchResult cases : all(CASES, Files.readString(RULES))) {
            for (String line : cases.group(2).lines().toList()) {
                String[] sides = line.split(" -> ");
                Map<String, String> found = RuleCases.of(cases.group(1), values(sides[0]));
                for (Map.Entry<String, String> expected : values(sides[1]).entrySet()) {
                    compared++;
                    String value = found.get(expected.getKey());
                    if (!expected.getValue().equals(value)) {
                        wrong.add(cases.group(1) + ": " + line + ": " + expected.getKey() + " is " + value);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void every_rule_says_what_it_is_where_from_and_where_it_is_computed() throws IOException {
        String text = Files.readString(RULES);
        List<MatchResult> headings = all(HEADING, text);
        assertThat(headings).hasSizeGreaterThan(10);
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            String section = text.substring(headings.get(i).end(), end);
            assertThat(section).as(headings.get(i).group()).contains("**Rule.**", "**Source.**", "**Where.**");
            List<MatchResult> classes = all(CLASS, section);
            assertThat(classes).as(headings.get(i).group()).isNotEmpty();
            assertThat(classes)
                    .allSatisfy(
                            named -> assertThat(CODE.resolve(named.group(1))).exists());
        }
    }

    @Test
    void what_the_code_cites_stands_on_the_page() throws IOException {
        Set<String> sections = all(HEADING, Files.readString(RULES)).stream()
                .map(heading -> heading.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (MatchResult cited : all(CITED, Files.readString(file))) {
                    for (int group = 1; group <= 2; group++) {
                        if (cited.group(group) != null && !sections.contains(cited.group(group))) {
                            missing.add(file + " cites " + cited.group(group));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void rules_that_why_names_stand_on_the_page() throws IOException {
        String text = Files.readString(RULES);
        List<MatchResult> applied = all(APPLIED, Files.readString(CODE.resolve("cli/WhyText.java")));
        assertThat(applied).hasSizeGreaterThan(3);
        assertThat(applied).allSatisfy(rule -> assertThat(text).contains("rule " + rule.group(1)));
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** {@code actual 5, target 0} as keys and values. */
    private static Map<String, String> values(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : text.split(", ")) {
            int blank = pair.indexOf(' ');
            values.put(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return values;
    }
}
