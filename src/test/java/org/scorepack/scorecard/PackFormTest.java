package org.scorepack.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Period;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.testing.TestHome;

/** On which paper, and for whom on a phone: read from {@code organisation.yaml}. */
class PackFormTest {

    private static final String SALES =
            "{ id: sales, name: { en: Sales, de: Vertrieb, fr: Ventes }, head: head-of-sales";
    private static final String HEAD_OF_SALES =
            "head-of-sales: { name: { en: Head of Sales, de: Leitung Vertrieb, fr: Resp. Ventes }";

    @TempDir
    Path home;

    @Test
    void without_a_word_pages_are_a4_and_nobody_reads_on_a_phone() {
        Organisation organisation = organisation("", "");

        assertThat(organisation.departments()).isNotEmpty().allSatisfy(department -> {
            assertThat(organisation.paperOf(department.id())).isEqualTo(Paper.A4);
            assertThat(onPhone(organisation, department.id(), "2026-10")).isFalse();
        });
    }

    @Test
    void a_department_says_for_itself_and_those_below_it_what_the_company_says_otherwise() {
        Organisation organisation = organisation(
                "  currency: EUR",
                "  currency: EUR\n  paper: Letter\n  layout: phone",
                SALES,
                SALES + ", paper: A4, layout: pages");

        assertThat(organisation.paperOf("operations")).isEqualTo(Paper.LETTER);
        assertThat(onPhone(organisation, "operations", "2026-10")).isTrue();
        assertThat(organisation.paperOf("sales")).isEqualTo(Paper.A4);
        assertThat(onPhone(organisation, "sales", "2026-10")).isFalse();
    }

    @Test
    void a_role_that_reads_on_a_phone_gets_its_own_departments_pack_so() {
        Organisation organisation = organisation(HEAD_OF_SALES, HEAD_OF_SALES + ", layout: phone");

        assertThat(onPhone(organisation, "sales", "2026-10")).isTrue();
        assertThat(onPhone(organisation, "operations", "2026-10")).isFalse();
        assertThat(onPhone(organisation, "corporate", "2026-10")).isFalse();
    }

    @Test
    void a_person_does_while_holding_the_role_or_standing_in() {
        Organisation organisation = organisation(
                HEAD_OF_SALES,
                HEAD_OF_SALES
                        + ", held-by: [{ person: p-one, until: 2026-08 }, { person: p-two, deputy: p-three, from: 2026-10 }]",
                "roles:\n",
                """
                people:
                  p-one: { name: One, layout: phone }
                  p-two: { name: Two }
                  p-three: { name: Three, layout: phone }
                roles:
                """);

        assertThat(onPhone(organisation, "sales", "2026-08")).isTrue();
        assertThat(onPhone(organisation, "sales", "2026-09")).isFalse();
        assertThat(onPhone(organisation, "sales", "2026-10")).isTrue();
    }

    private static boolean onPhone(Organisation organisation, String department, String month) {
        Period period = organisation.calendar().parse(month).orElseThrow();
        return organisation.isReadOnPhone(organisation.department(department).orElseThrow(), period);
    }

    /** The sample company's, with texts replaced by others. */
    private Organisation organisation(String... replaced) {
        TestHome sample = TestHome.sampleCompany(home);
        for (int at = 0; at < replaced.length && !replaced[at].isEmpty(); at += 2) {
            sample.replace("config/organisation.yaml", replaced[at], replaced[at + 1]);
        }
        Reading reading = HomeFolder.read(home, Map.of());
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid) reading).configuration().strategy().organisation();
    }
}
