package org.scorepack.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.TestStore;

class LedgerTest {

    private static final String SHA = "0".repeat(64);
    private static final Instant MADE = Instant.parse("2026-11-12T06:00:00.123456Z");

    private final Ledger ledger = new Ledger(TestStore.fresh(), true);

    @Test
    void runs_of_a_period_are_numbered_from_one() {
        Claim first = begin("2026-10");
        ledger.end(first, Run.State.DONE);
        Claim second = begin("2026-10");
        ledger.end(second, Run.State.DONE);
        Claim other = begin("2026-09");

        assertThat(first.run().number()).isEqualTo(1);
        assertThat(second.run().number()).isEqualTo(2);
        assertThat(other.run().number()).isEqualTo(1);
    }

    @Test
    void a_run_that_died_or_failed_is_unfinished_and_keeps_its_number() {
        Claim died = begin("2026-10");
        assertThat(ledger.unfinished("sample", "2026-10")).contains(died.run());

        Claim again = ledger.resume(died.run(), "process 2").orElseThrow();
        assertThat(again.run().number()).isEqualTo(1);
        assertThat(again.epoch()).isGreaterThan(died.epoch());

        ledger.end(again, Run.State.FAILED);
        assertThat(ledger.unfinished("sample", "2026-10")).isPresent();
        ledger.end(ledger.resume(died.run(), "process 3").orElseThrow(), Run.State.DONE);
        assertThat(ledger.unfinished("sample", "2026-10")).isEmpty();
    }

    @Test
    void what_a_former_holder_writes_is_refused() {
        Claim former = begin("2026-10");
        Claim now = ledger.resume(former.run(), "process 2").orElseThrow();

        assertThatExceptionOfType(LostClaimException.class).isThrownBy(() -> ledger.check(former));
        assertThatExceptionOfType(LostClaimException.class)
                .isThrownBy(() -> ledger.published(former, edition("sales", "2026-10", 1, former)));
        assertThat(ledger.editions("sample")).isEmpty();
        ledger.published(now, edition("sales", "2026-10", 1, now));
        assertThat(ledger.editions("sample", "sales", "2026-10")).containsExactly(edition("sales", "2026-10", 1, now));
    }

    @Test
    void a_claim_that_is_held_is_not_given_away_where_several_processes_may_come() {
        Ledger shared = new Ledger(TestStore.fresh(), false);
        Claim held = shared.begin("sample", "2026-10", SHA, "process 1").orElseThrow();

        assertThat(shared.begin("sample", "2026-10", SHA, "process 2")).isEmpty();
        assertThat(shared.resume(held.run(), "process 2")).isEmpty();
        shared.end(held, Run.State.DONE);
        assertThat(shared.begin("sample", "2026-10", SHA, "process 2")).isPresent();
    }

    @Test
    void a_forgotten_run_leaves_no_number_behind() {
        ledger.forget(begin("2026-10"));

        assertThat(ledger.last("sample", "2026-10")).isEmpty();
        assertThat(begin("2026-10").run().number()).isEqualTo(1);
    }

    @Test
    void the_last_done_run_is_of_the_same_or_an_earlier_period() {
        ledger.end(begin("2026-08"), Run.State.DONE);
        Claim september = begin("2026-09");
        ledger.end(september, Run.State.DONE);
        ledger.end(begin("2026-11"), Run.State.DONE);
        ledger.end(begin("2026-10"), Run.State.ABANDONED);

        assertThat(ledger.lastDone("sample", "2026-10").map(Run::id))
                .contains(september.run().id());
    }

    @Test
    void readers_last_saw_the_issued_edition_or_else_the_highest_number() {
        Claim claim = begin("2026-09");
        ledger.published(claim, edition("sales", "2026-08", 1, claim));
        ledger.published(claim, edition("sales", "2026-09", 1, claim));
        ledger.published(claim, edition("sales", "2026-09", 2, claim));
        ledger.published(claim, edition("sales", "2026-10", 1, claim));

        assertThat(ledger.lastBefore("sample", "sales", "2026-10")).hasValueSatisfying(edition -> {
            assertThat(edition.period()).isEqualTo("2026-09");
            assertThat(edition.number()).isEqualTo(2);
        });
        assertThat(ledger.lastBefore("sample", "sales", "2026-08")).isEmpty();
    }

    private Claim begin(String period) {
        return ledger.begin("sample", period, SHA, "process 1").orElseThrow();
    }

    private static Edition edition(String department, String period, int number, Claim claim) {
        return new Edition(department, period, number, claim.run().id(), SHA, SHA, true, false, MADE);
    }
}
