package org.scorepack.job;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.TaskExecutor;

/**
 * The main job: {@code extract -> close -> judge -> produce -> certify}.
 *
 * <p>Every part is safe to do again: what it writes replaces what an interrupted attempt left, and what the ledger calls
 * published is skipped. Steps therefore keep transactions of their own and Batch's are empty.
 */
final class MonthlyReview {

    static final String NAME = "monthly-review";

    private final JobRepository repository;
    private final TaskExecutor threads;
    private final int grid;

    MonthlyReview(JobRepository repository, TaskExecutor threads, int grid) {
        this.repository = repository;
        this.threads = threads;
        this.grid = grid;
    }

    Job job(ExtractStep extract, CloseStep close, JudgeStep judge, ProduceStep produce, CertifyStep certify) {
        return new JobBuilder(NAME, repository)
                .start(partitioned(
                        "extract", gridSize -> Slices.each(extract.sources()).partition(gridSize), extract::read))
                .next(single("close", close::close))
                .next(partitioned(
                        "judge", gridSize -> Slices.of(judge.departments()).partition(gridSize), judge::judge))
                .next(partitioned(
                        "produce", gridSize -> Slices.of(produce.packs()).partition(gridSize), produce::produce))
                .next(single("certify", certify::certify))
                .build();
    }

    private Step single(String name, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private Step partitioned(String name, Partitioner partitioner, Consumer<List<String>> work) {
        Step part = new StepBuilder(name + "-part", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            Object ids = chunk.getStepContext()
                                    .getStepExecutionContext()
                                    .get(Slices.IDS);
                            work.accept(List.of(String.valueOf(ids).split(" ")));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
        return new StepBuilder(name, repository)
                .partitioner(name + "-part", partitioner)
                .step(part)
                .gridSize(grid)
                .taskExecutor(threads)
                .build();
    }
}
