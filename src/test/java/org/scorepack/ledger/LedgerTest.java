package org.scorepack.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorepack.testing.TestStore;

@ParameterizedClass
@EnumSource(TestStore.class)
class LedgerTest {

    private static final String SHA = "0".repeat(64);
    private static final Instant MADE = Instant.parse("2026-11-12T06:00:00.123456Z");
    private static final long LATER = Long.MAX_VALUE;
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final int ROUNDS = 25;

    private final Jdbi store;
    private final Ledger ledger;

    LedgerTest(TestStore store) {
        this.store = store.fresh();
        this.ledger = new Ledger(this.store, true, LONG);
    }

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
    void a_run_that_died_or_failed_is_gone_on_with_and_keeps_its_number() {
        Claim died = begin("2026-10");

        Claim again = goOn("2026-10");
        assertThat(again.run()).isEqualTo(died.run());
        assertThat(again.epoch()).isGreaterThan(died.epoch());

        ledger.end(again, Run.State.FAILED);
        ledger.end(goOn("2026-10"), Run.State.DONE);
        assertThat(begin("2026-10").run().number()).isEqualTo(2);
    }

    @Test
    void what_a_former_holder_writes_is_refused() {
        Claim former = begin("2026-10");
        Claim now = goOn("2026-10");
        AtomicInteger appeared = new AtomicInteger();

        lost(() -> ledger.check(former));
        lost(() -> ledger.alone(former, appeared::incrementAndGet));
        lost(() -> ledger.publish(former, appeared::incrementAndGet, any -> edition("sales", "2026-10", 1, former)));
        lost(() -> ledger.end(former, Run.State.DONE));
        lost(() -> ledger.forget(former));

        assertThat(appeared).hasValue(0);
        assertThat(ledger.editions("sample")).isEmpty();
        publish(now, edition("sales", "2026-10", 1, now));
        assertThat(ledger.editions("sample", "sales", "2026-10")).containsExactly(edition("sales", "2026-10", 1, now));
    }

    @Test
    void a_claim_that_was_given_back_cannot_be_renewed() {
        Claim done = begin("2026-10");
        ledger.end(done, Run.State.DONE);

        lost(() -> ledger.check(done));
    }

    @Test
    void a_claim_that_is_held_is_not_given_away_where_several_processes_may_come() {
        Ledger shared = new Ledger(store, false, LONG);
        Claim held = ((Claiming.Taken) claim(shared, "process 1")).claim();

        assertThat(claim(shared, "process 2")).isInstanceOfSatisfying(Claiming.Held.class, by -> {
            assertThat(by.owner()).isEqualTo("process 1");
            assertThat(by.epoch()).isEqualTo(held.epoch());
        });
        Claiming before = claim(shared, "process 2");
        shared.check(held);
        assertThat(claim(shared, "process 2"))
                .as("the holder showed that it lives")
                .isNotEqualTo(before);
        shared.end(held, Run.State.DONE);
        assertThat(claim(shared, "process 2")).isInstanceOf(Claiming.Taken.class);
    }

    @Test
    void a_claim_whose_lease_ended_is_taken_over_with_its_run() {
        Ledger impatient = new Ledger(store, false, Duration.ZERO);
        Claim former = ((Claiming.Taken) claim(impatient, "process 1")).claim();

        assertThat(claim(impatient, "process 2")).isInstanceOfSatisfying(Claiming.Taken.class, taken -> {
            assertThat(taken.begun()).isFalse();
            assertThat(taken.claim().run()).isEqualTo(former.run());
        });
        lost(() -> impatient.check(former));
    }

    @Test
    void of_five_who_claim_at_once_one_gets_a_period_that_is_free() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String period = "fresh-" + round;
            assertThat(takenBy(5, period)).hasSize(1);
        }
    }

    @Test
    void of_five_who_claim_at_once_one_goes_on_with_a_run_that_failed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String period = "failed-" + round;
            Claim failed = begin(period);
            ledger.end(failed, Run.State.FAILED);
            assertThat(takenBy(5, period))
                    .singleElement()
                    .satisfies(claim ->
                            assertThat(claim.run().id()).isEqualTo(failed.run().id()));
        }
    }

    @Test
    void those_who_publish_are_alone_whatever_their_period() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Claim> claims = List.of(begin("2026-10"), begin("2026-08"), begin("2026-09"));

        atOnce(3, index -> {
            for (int round = 0; round < 30; round++) {
                ledger.check(claims.get(index));
                ledger.alone(claims.get(index), () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    inside.decrementAndGet();
                });
            }
            return index;
        });

        assertThat(most).hasValue(1);
    }

    @Test
    void an_edition_that_does_not_appear_is_not_recorded() {
        Claim claim = begin("2026-10");

        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.<Edition>publish(
                        claim,
                        () -> {
                            throw new IllegalStateException("disk full");
                        },
                        edition -> edition));

        assertThat(ledger.editions("sample")).isEmpty();
    }

    @Test
    void an_edition_that_is_put_back_changes_its_manifest_and_nothing_else() {
        Claim claim = begin("2026-10");
        Edition edition = edition("sales", "2026-10", 1, claim);
        publish(claim, edition);

        publish(claim, edition.withManifest("1".repeat(64)));

        assertThat(ledger.editions("sample")).containsExactly(edition.withManifest("1".repeat(64)));
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
        publish(claim, edition("sales", "2026-08", 1, claim));
        publish(claim, edition("sales", "2026-09", 1, claim));
        publish(claim, edition("sales", "2026-09", 2, claim));
        publish(claim, edition("sales", "2026-10", 1, claim));

        assertThat(ledger.lastBefore("sample", "sales", "2026-10", LATER)).hasValueSatisfying(edition -> {
            assertThat(edition.period()).isEqualTo("2026-09");
            assertThat(edition.number()).isEqualTo(2);
        });
        assertThat(ledger.lastBefore("sample", "sales", "2026-08", LATER)).isEmpty();
    }

    /** An edition is made from what was there at its time; what came later changes nothing of it. */
    @Test
    void a_run_does_not_see_what_later_ones_published() {
        Claim first = begin("2026-09");
        publish(first, edition("sales", "2026-09", 1, first));
        ledger.end(first, Run.State.DONE);
        Claim later = begin("2026-09");
        publish(later, edition("sales", "2026-09", 2, later));

        assertThat(ledger.lastBefore("sample", "sales", "2026-10", first.run().id()))
                .hasValueSatisfying(edition -> assertThat(edition.number()).isEqualTo(1));
        assertThat(ledger.firstBefore("sample", "sales", "2026-10", first.run().id() - 1, 6))
                .isEmpty();
    }

    /** Those of so many processes that claim a period at the same moment who get it. */
    private List<Claim> takenBy(int processes, String period) throws Exception {
        Ledger shared = new Ledger(store, false, LONG);
        return atOnce(processes, index -> shared.claim("sample", period, SHA, "process " + index)).stream()
                .filter(Claiming.Taken.class::isInstance)
                .map(taken -> ((Claiming.Taken) taken).claim())
                .toList();
    }

    private static <T> List<T> atOnce(int threads, Function<Integer, T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int index = 0; index < threads; index++) {
                int own = index;
                tasks.add(() -> {
                    start.await();
                    return work.apply(own);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void lost(Runnable write) {
        assertThatExceptionOfType(LostClaimException.class).isThrownBy(write::run);
    }

    private static Claiming claim(Ledger ledger, String owner) {
        return ledger.claim("sample", "2026-10", SHA, owner);
    }

    private Claim begin(String period) {
        return taken(period, true);
    }

    private Claim goOn(String period) {
        return taken(period, false);
    }

    private Claim taken(String period, boolean begun) {
        Claiming.Taken taken = (Claiming.Taken) ledger.claim("sample", period, SHA, "process 1");
        assertThat(taken.begun()).isEqualTo(begun);
        return taken.claim();
    }

    private void publish(Claim claim, Edition edition) {
        ledger.publish(claim, () -> edition, it -> it);
    }

    private static Edition edition(String department, String period, int number, Claim claim) {
        return new Edition(department, period, number, claim.run().id(), SHA, SHA, true, false, MADE);
    }
}
