package org.scorepack.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The log of a home folder: {@code HOME/.scorepack/scorepack.log}, with stack traces, for whoever looks after it. */
final class LogFile {

    private LogFile() {}

    static void open(Path home) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %level %logger{20} %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setFile(home.resolve(".scorepack").resolve("scorepack.log").toString());
        file.setEncoder(encoder);
        file.start();
        for (String name : List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "org.springframework.batch")) {
            context.getLogger(name).addAppender(file);
        }
    }
}
