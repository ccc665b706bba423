package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The walls between the packages, as {@code package-info.java} declares them. */
class ArchitectureTest {

    private static final String ROOT = "org.scorepack.";
    private static final List<String> PACKAGES = List.of(
            "calendar",
            "scorecard",
            "figure",
            "config",
            "extract",
            "book",
            "assess.outlook",
            "assess.score",
            "assess.trend",
            "assess",
            "compose",
            "render",
            "ledger",
            "publish",
            "proof",
            "job",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.scorepack");

    @Test
    void the_scan_sees_the_whole_program() {
        assertThat(CLASSES.size()).isGreaterThan(200);
        assertThat(CLASSES.stream().map(ArchitectureTest::charterOf).distinct())
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void packages_depend_only_on_what_their_charter_allows() {
        List<String> breaches = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            String from = charterOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = charterOf(dependency.getTargetClass().getBaseComponentType());
                if (!to.isEmpty() && !to.equals(from) && !allowed(from).contains(to)) {
                    breaches.add(from + " may not use " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void nothing_looks_back_up_the_stream() {
        Set<String> settled = new TreeSet<>();
        Set<String> open = new TreeSet<>(PACKAGES);
        while (open.stream().anyMatch(name -> settled.containsAll(allowed(name)))) {
            open.stream()
                    .filter(name -> settled.containsAll(allowed(name)))
                    .toList()
                    .forEach(name -> {
                        settled.add(name);
                        open.remove(name);
                    });
        }
        assertThat(open)
                .as("packages whose charters allow each other in a circle")
                .isEmpty();
    }

    /** The package below the root that a class belongs to; empty for classes of others. */
    private static String charterOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }

    private static Set<String> allowed(String name) {
        try {
            ApplicationModule charter =
                    Class.forName(ROOT + name + ".package-info").getPackage().getAnnotation(ApplicationModule.class);
            return Set.of(charter.allowedDependencies());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("package " + name + " has no charter", missing);
        }
    }

    @Test
    void only_job_knows_spring() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.scorepack.job..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void only_render_knows_how_pages_are_drawn() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("org.scorepack.render..", "org.scorepack.publish..", "org.scorepack.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "freemarker..", "com.openhtmltopdf..", "org.jfree..", "org.apache.pdfbox..", "java.awt..")
                .check(CLASSES);
    }

    @Test
    void pure_packages_do_no_io() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "org.scorepack.calendar..",
                        "org.scorepack.scorecard..",
                        "org.scorepack.figure..",
                        "org.scorepack.assess..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void time_comes_in_from_outside() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.scorepack.cli..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void one_json_library() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }
}
