package org.scorepack.job;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorepack.ledger.LostClaimException;
import org.scorepack.ledger.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One run of the job, from its claim to its end. */
final class JobRun {

    private static final String RUN = "run";
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final RunScope scope;
    private final Store store;
    private final String programVersion;

    JobRun(RunScope scope, Store store, String programVersion) {
        this.scope = scope;
        this.store = store;
        this.programVersion = programVersion;
    }

    RunOutcome toTheEnd() {
        Strategies strategies = new Strategies(scope);
        Production production = new Production(scope, strategies, programVersion);
        CertifyStep certify = new CertifyStep(scope, strategies, production, programVersion);
        scope.ledger()
                .alone(
                        scope.claim(),
                        () -> production.out().cleanWork(scope.period().code()));
        Optional<String> failure = execute(strategies, production, certify);
        Result result = new Result(scope, strategies, production);
        if (failure.isPresent()) {
            certify.index();
            scope.ledger().end(scope.claim(), Run.State.FAILED);
            return production.strangers().isEmpty()
                    ? result.failed(failure.get())
                    : result.badDepartment(failure.get());
        }
        if (production.changedNothing()) {
            RunOutcome outcome = result.unchanged();
            scope.book().forget(scope.run());
            scope.ledger().forget(scope.claim());
            return outcome;
        }
        RunOutcome outcome = result.done();
        scope.book().dropExtracted(scope.run());
        scope.ledger().end(scope.claim(), Run.State.DONE);
        return outcome;
    }

    /** Runs the steps; what went wrong, in words, or empty. */
    private Optional<String> execute(Strategies strategies, Production production, CertifyStep certify) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            // The store is closed by whoever opened it, not by this context.
            context.registerBean(
                    "dataSource",
                    javax.sql.DataSource.class,
                    store::dataSource,
                    definition -> ((AbstractBeanDefinition) definition).setDestroyMethodName(""));
            context.registerBean(
                    "transactionManager",
                    JdbcTransactionManager.class,
                    () -> new JdbcTransactionManager(store.dataSource()));
            context.register(BatchInfrastructure.class);
            context.refresh();
            JobRepository repository = context.getBean(JobRepository.class);
            int threads = scope.configuration()
                    .machine()
                    .threads()
                    .orElse(Runtime.getRuntime().availableProcessors());
            SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("scorepack-");
            executor.setConcurrencyLimit(threads);
            executor.setDaemon(true);
            Job job = new MonthlyReview(repository, executor, threads)
                    .job(
                            new ExtractStep(scope),
                            new CloseStep(scope, strategies),
                            new JudgeStep(scope, strategies),
                            new ProduceStep(scope, strategies, production),
                            certify);
            return launch(context.getBean(JobOperator.class), repository, job, production);
        }
    }

    private Optional<String> launch(JobOperator operator, JobRepository repository, Job job, Production production) {
        // Holding the claim means that whoever worked for this run is dead: its executions may be declared failed.
        repository.findRunningJobExecutions(MonthlyReview.NAME).stream()
                .filter(execution -> Objects.equals(execution.getJobParameters().getLong(RUN), scope.run()))
                .forEach(operator::recover);
        JobParameters parameters =
                new JobParametersBuilder().addLong(RUN, scope.run()).toJobParameters();
        settle(repository, parameters);
        try {
            JobExecution execution = operator.start(job, parameters);
            if (execution.getStatus() == BatchStatus.COMPLETED && production.changedNothing()) {
                repository.deleteJobInstance(execution.getJobInstance());
            }
            return execution.getStatus() == BatchStatus.COMPLETED ? Optional.empty() : Optional.of(reason(execution));
        } catch (JobExecutionException refused) {
            LOG.warn("The job was refused", refused);
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Batch refuses to go on where the store went away while it recorded how a step or its parts ended: it cannot know what
     * became of them. We can: whoever worked for this run is dead, what is published stands in our ledger, and every step may
     * be done again.
     */
    private void settle(JobRepository repository, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(MonthlyReview.NAME, parameters);
        List<JobExecution> before = instance == null ? List.of() : repository.getJobExecutions(instance);
        LocalDateTime now = LocalDateTime.ofInstant(scope.now(), ZoneOffset.UTC);
        for (JobExecution execution : before) {
            for (StepExecution step : execution.getStepExecutions()) {
                if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                    step.setStatus(BatchStatus.FAILED);
                    step.setEndTime(now);
                    repository.update(step);
                }
            }
            if (execution.getStatus() == BatchStatus.UNKNOWN) {
                execution.setStatus(BatchStatus.FAILED);
                execution.setEndTime(now);
                repository.update(execution);
            }
        }
    }

    private static String reason(JobExecution execution) {
        List<Throwable> problems = execution.getAllFailureExceptions();
        problems.forEach(problem -> LOG.warn("A step failed", problem));
        problems.forEach(JobRun::endHere);
        return problems.stream()
                .map(JobRun::innermost)
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("the job ended as " + execution.getStatus());
    }

    /** Throws on where nothing more may or can be written: the claim is lost, or the store. */
    private static void endHere(Throwable problem) {
        for (@Nullable Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof LostClaimException lost) {
                throw lost;
            }
        }
        if (StoreFailure.of(problem).isPresent()) {
            throw new IllegalStateException("The store failed", problem);
        }
    }

    private static String innermost(Throwable problem) {
        Throwable inner = problem;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : String.valueOf(inner.getMessage());
    }
}
