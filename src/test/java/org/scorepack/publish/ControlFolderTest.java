package org.scorepack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;
import org.scorepack.publish.Certificate.Confirmed;
import org.scorepack.publish.Certificate.Line;
import org.scorepack.publish.Certificate.Missing;
import org.scorepack.publish.Certificate.Outcome;
import org.scorepack.publish.Certificate.Pack;
import org.scorepack.publish.Certificate.Suspect;

class ControlFolderTest {

    @TempDir
    Path temp;

    private OutFolder out;
    private ControlFolder control;

    @BeforeEach
    void open() {
        out = new OutFolder(temp.resolve("out"));
        control = new ControlFolder(out);
    }

    static RunRecord run(int number, List<Published> editions, Certificate certificate) {
        return new RunRecord(
                "2026-10",
                number,
                certificate.complete() ? RunRecord.Health.DONE : RunRecord.Health.INCOMPLETE,
                "c0ffee",
                "0.1.0",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(9),
                List.of(new SourceReport(
                        "erp",
                        "orders",
                        "orders.csv",
                        12,
                        11,
                        1,
                        0,
                        "ab12",
                        Optional.of(LocalDate.of(2026, 10, 31)),
                        SourceReport.Outcome.LOADED,
                        "",
                        "the user may write")),
                editions,
                certificate,
                List.of(
                        new Reject("orders", "orders.csv", 7, "amount", "not-a-number", "is no number", "=cmd|'/C'!A0"),
                        new Reject(
                                "wages", "wages.csv", 3, "-name", "not-a-number", "@reason, with \"quotes\"", "5200"),
                        new Reject("orders", "orders.csv", 4, "amount", "not-a-number", "is no number", "12,5")),
                Set.of("orders"));
    }

    static Certificate certificate(boolean late) {
        return new Certificate(
                List.of(
                        new Line(
                                "corporate", 4, 3, 0, 1, 0, List.of(), new Pack(Outcome.PUBLISHED, Optional.of(1), "")),
                        new Line(
                                "sales",
                                7,
                                2,
                                1,
                                0,
                                1,
                                List.of(
                                        new Missing("wins", "the CRM load failed", true, false, false),
                                        new Missing("churn", "no rows", late, false, false),
                                        new Missing("praise", "no rows", false, true, false)),
                                new Pack(Outcome.UNCHANGED, Optional.of(2), ""))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Certificate certificate(Line line) {
        return new Certificate(List.of(line), List.of(), List.of(), List.of());
    }

    private static Suspect suspect(String value) {
        return new Suspect(
                "sales",
                "exports",
                "2026-10",
                "month",
                value,
                "exports",
                "max",
                value + " is above 100",
                "e.csv:2:eur");
    }

    @Test
    void namesWhatIsHeldAndWhoConfirmedWhat() throws IOException {
        Line line = new Line(
                "sales",
                1,
                0,
                0,
                0,
                0,
                List.of(new Missing("exports", "held by the check max", false, false, true)),
                new Pack(Outcome.PUBLISHED, Optional.of(1), ""));
        Certificate certificate = new Certificate(
                List.of(line),
                List.of(suspect("101")),
                List.of(new Confirmed(suspect("102"), "finance", Instant.EPOCH, "a big order")),
                List.of());

        Path folder = control.write(run(1, List.of(), certificate));

        assertThat(certificate.complete()).isFalse();
        assertThat(Files.readString(folder.resolve("completeness.json")))
                .contains("\"missing\": 1,", "\"late\": 0,", "\"held\": 1,")
                .containsSubsequence(
                        "\"held\": [",
                        "\"value\": \"101\"",
                        "\"check\": \"max\"",
                        "\"detail\": \"101 is above 100\"",
                        "\"confirmed\": [",
                        "\"value\": \"102\"",
                        "\"by\": \"finance\"",
                        "\"at\": \"1970-01-01T00:00:00Z\"",
                        "\"reason\": \"a big order\"");
    }

    @Test
    void saysOfEveryMetricAndPackWhatBecameOfIt() throws IOException {
        Path folder = control.write(run(1, List.of(), certificate(false)));

        assertThat(Files.readString(folder.resolve("completeness.json")))
                .startsWith("""
                        {
                          "period": "2026-10",
                          "run": 1,
                          "complete": false,
                          "packs": {
                            "expected": 2,
                            "published": 1,
                            "unchanged": 1,
                            "failed": 0
                          },
                          "metrics": {
                            "expected": 11,
                            "delivered": 5,
                            "notDue": 1,
                            "notApplicable": 1,
                            "waived": 1,
                            "missing": 3,
                            "late": 1,
                            "optional": 1,
                            "held": 0,
                            "unexplained": 0
                          },
                        """)
                .contains("""
                            {
                              "metric": "wins",
                              "reason": "the CRM load failed",
                              "late": true,
                              "optional": false,
                              "held": false
                            },
                        """.indent(4).stripTrailing());
    }

    @Test
    void completeOnlyWithEverythingAccountedFor() {
        Pack pack = new Pack(Outcome.PUBLISHED, Optional.of(1), "");
        assertThat(certificate(true).complete()).isTrue();
        assertThat(certificate(false).complete()).isFalse();
        assertThat(certificate(new Line("sales", 3, 2, 0, 0, 0, List.of(), pack))
                        .complete())
                .as("one metric of which nothing is known")
                .isFalse();
        Pack failed = new Pack(Outcome.FAILED, Optional.empty(), "a template is wrong");
        assertThat(certificate(new Line("sales", 3, 3, 0, 0, 0, List.of(), failed))
                        .complete())
                .isFalse();
    }

    @Test
    void manifestNamesSourcesEditionsAndFiles() throws IOException {
        Published edition = new Publisher(out).publish(Sample.sales("2026-10", 1, "a"), Supplier::get);

        Path folder = control.write(run(1, List.of(edition), certificate(true)));

        String manifest = Files.readString(folder.resolve("manifest.json"));
        assertThat(manifest)
                .contains("\"health\": \"DONE\"")
                .contains("\"configuration\": \"c0ffee\"")
                .contains("\"edition\": \"sales/2026-10/edition-1\"")
                .contains(edition.manifestSha256())
                .contains("\"newest\": \"2026-10-31\"")
                .contains("\"detail\": \"the user may write\"")
                .contains(Sha256.of(folder.resolve("rejects.csv")))
                .contains("\"started\": \"1970-01-01T00:00:00Z\"")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void rejectsShowRawTextOfPublicFeedsOnlyAndNoFormulas() throws IOException {
        Path folder = control.write(run(1, List.of(), certificate(true)));

        assertThat(Files.readString(folder.resolve("rejects.csv"))).isEqualTo("""
                feed,file,line,column,code,reason,raw
                orders,orders.csv,4,amount,not-a-number,is no number,"12,5"
                orders,orders.csv,7,amount,not-a-number,is no number,'=cmd|'/C'!A0
                wages,wages.csv,3,'-name,not-a-number,"'@reason, with ""quotes""\",
                """);
    }

    @Test
    void writtenAgainItReplacesItsFiles() throws IOException {
        control.write(run(1, List.of(), certificate(false)));
        Path folder = control.write(run(1, List.of(), certificate(true)));

        assertThat(Files.readString(folder.resolve("completeness.json"))).contains("\"complete\": true");
        assertThat(Sample.filesBelow(out.root()))
                .containsExactly(
                        "_control/2026-10/run-1/completeness.json",
                        "_control/2026-10/run-1/manifest.json",
                        "_control/2026-10/run-1/manifest.sha256",
                        "_control/2026-10/run-1/rejects.csv");
        assertThat(out.root().resolve(".work")).isEmptyDirectory();
    }

    @Test
    void eventsAreAddedOnePerLineAlsoAfterAHalfOne() throws IOException {
        control.append("2026-10", 1, event("run-started", Map.of()));
        Path file = out.run("2026-10", 1).resolve("events.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"at\":\"19");
        control.append("2026-10", 1, event("pack-published", Map.of("department", "sales", "at", "\nx")));

        assertThat(Files.readString(file)).isEqualTo("""
                {"at":"1970-01-01T00:00:00Z","event":"run-started"}
                {"at":"19
                {"at":"1970-01-01T00:00:00Z","event":"pack-published","department":"sales"}
                """);
    }

    @Test
    void linkInTheControlFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createDirectories(temp.resolve("out/_control"));
        Files.createSymbolicLink(temp.resolve("out/_control/2026-10"), elsewhere);

        assertThatThrownBy(() -> control.write(run(1, List.of(), certificate(true))))
                .isInstanceOf(CannotPublish.class)
                .hasMessageContaining("is a link");
        assertThatThrownBy(() -> control.append("2026-10", 1, event("x", Map.of())))
                .isInstanceOf(CannotPublish.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    private static RunEvent event(String word, Map<String, String> details) {
        return new RunEvent(Instant.EPOCH, word, new TreeMap<>(details));
    }
}
