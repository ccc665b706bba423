package org.scorepack.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Finding.Severity;

/** Findings as a reader, a build server or another program wants them. */
public enum FindingText {
    /** Three lines for each, for people. */
    TEXT {
        @Override
        String of(Finding finding) {
            String head = word(finding.severity()) + " " + finding.code() + "  " + finding.place() + "\n  found: "
                    + finding.found() + "\n";
            return finding.expected().isEmpty() ? head : head + "  expected: " + finding.expected() + "\n";
        }
    },
    /** One line for each, which GitHub shows beside the line of the file. */
    GITHUB {
        @Override
        String of(Finding finding) {
            String level = finding.severity() == Severity.INFO ? "notice" : word(finding.severity());
            String line = finding.place().line() == 0
                    ? ""
                    : ",line=" + finding.place().line();
            String column = finding.place().column() == 0
                    ? ""
                    : ",col=" + finding.place().column();
            return "::" + level + " file=" + property(finding.place().file()) + line + column + ",title="
                    + finding.code() + "::" + data(sentence(finding)) + "\n";
        }

        private String data(String text) {
            return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        }

        private String property(String text) {
            return data(text).replace(":", "%3A").replace(",", "%2C");
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        String of(Finding finding) {
            return "{\"severity\":" + quoted(word(finding.severity())) + ",\"code\":" + quoted(finding.code())
                    + ",\"file\":" + quoted(finding.place().file()) + ",\"line\":"
                    + finding.place().line()
                    + ",\"column\":" + finding.place().column() + ",\"found\":" + quoted(finding.found())
                    + ",\"expected\":" + quoted(finding.expected()) + "}\n";
        }

        private String quoted(String text) {
            return tools.jackson.databind.node.StringNode.valueOf(text).toString();
        }
    };

    abstract String of(Finding finding);

    /** All findings, in their order, without the last line of {@link #summary}. */
    public String of(List<Finding> findings) {
        return findings.stream().map(this::of).collect(Collectors.joining());
    }

    /** {@code 2 errors, 1 warning in 3 files. Nothing was run.} */
    public static String summary(List<Finding> findings) {
        long files = findings.stream()
                .map(finding -> finding.place().file())
                .distinct()
                .count();
        String counts = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO).stream()
                .map(severity -> count(findings, severity))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String end = findings.stream().anyMatch(Finding::isError) ? " Nothing was run." : "";
        return findings.isEmpty()
                ? "No findings."
                : counts + " in " + files + (files == 1 ? " file." : " files.") + end;
    }

    private static String count(List<Finding> findings, Severity severity) {
        long count =
                findings.stream().filter(each -> each.severity() == severity).count();
        String word = severity == Severity.INFO ? "note" : word(severity);
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }

    static String sentence(Finding finding) {
        return finding.expected().isEmpty() ? finding.found() : finding.found() + "; expected: " + finding.expected();
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
