package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the packages, as {@code package-info.java} declares them. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.scorepack");

    @Test
    void the_scan_sees_the_whole_program() {
        assertThat(CLASSES.size()).isGreaterThan(200);
        assertThat(CLASSES.stream().map(type -> type.getPackageName()).distinct())
                .contains(
                        "org.scorepack.calendar",
                        "org.scorepack.scorecard",
                        "org.scorepack.figure",
                        "org.scorepack.config",
                        "org.scorepack.extract",
                        "org.scorepack.book",
                        "org.scorepack.assess",
                        "org.scorepack.compose",
                        "org.scorepack.render",
                        "org.scorepack.ledger",
                        "org.scorepack.publish",
                        "org.scorepack.job",
                        "org.scorepack.cli");
    }

    @Test
    void packages_depend_only_on_what_their_charter_allows() {
        ApplicationModules.of("org.scorepack").verify();
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
                .resideOutsideOfPackages("org.scorepack.render..", "org.scorepack.publish..")
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
